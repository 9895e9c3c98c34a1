import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/**
 * One project per runtime: a test's folder says what it needs. Groups run one after the other, so that the browser has
 * the machine to itself; whatever needs a built site shares the builds of `tests/site/build.ts`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Random inputs by the hundred; a busy machine takes its time.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          testTimeout: 60_000,
          // Builds of one checkout wait for one another; some tests need six.
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          // Walks through the CMS open a dozen screens each; a busy machine takes its time.
          testTimeout: 240_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      // Astro's own Vite plugins, for components through the container API. The cache folder is the one that
      // `astro sync` fills, or collections would be empty.
      getViteConfig(
        {
          test: {
            name: 'astro',
            include: ['tests/astro/**/*.test.ts'],
            sequence: { groupOrder: 0 },
          },
        },
        { devToolbar: { enabled: false } },
      ),
    ],
  },
});
