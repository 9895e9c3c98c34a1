import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** Vitest leaves one core free; on the two of a small CI machine half of the time would be lost. */
const maxWorkers = '100%';

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
          maxWorkers,
          include: ['tests/unit/**/*.test.ts'],
          // Random inputs by the hundred, and hooks that bundle; a busy machine takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'content',
          maxWorkers,
          include: ['tests/content/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          maxWorkers,
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
          // Who else works on the machine decides which of two things a browser does first; vitest names what needed a
          // second try. What is broken fails twice.
          retry: 1,
          // Two browsers on two cores wait for one another: no time is won, and patience runs out now and then.
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
            maxWorkers,
            include: ['tests/astro/**/*.test.ts'],
            sequence: { groupOrder: 0 },
          },
        },
        { devToolbar: { enabled: false } },
      ),
    ],
  },
});
