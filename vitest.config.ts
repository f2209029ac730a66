import { defineConfig } from 'vitest/config';

/** Three suites, fastest first: pure functions, then a real database, then a real browser. `bin/test` runs them in that order. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{maths,catalogue,platform,modules,app,bin}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{platform,modules,app,tests}/**/*.db.test.ts'],
          globalSetup: ['tests/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          // A page has as long for what is polled as for what is waited for.
          expect: { poll: { timeout: 15_000 } },
          // A browser on a crowded machine may miss a key; what is wrong is wrong twice.
          retry: 1,
          globalSetup: ['tests/database.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
