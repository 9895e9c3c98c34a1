import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** One project per runtime: a test's folder says what it needs. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      // Astro's own Vite plugins, for components through the container API. The cache folder is the one that
      // `astro sync` fills, or collections would be empty.
      getViteConfig(
        { test: { name: 'astro', include: ['tests/astro/**/*.test.ts'] } },
        { devToolbar: { enabled: false } },
      ),
    ],
  },
});
