import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { projects: [{ test: { name: 'browser', include: ['tests/e2e/**/*.test.ts'], testTimeout: 120000, hookTimeout: 180000, fileParallelism: false } }] } });
