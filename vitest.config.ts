import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/support/count-reporter.ts';

/**
 * `unit` runs in node against pure code and a real (in-memory) IndexedDB; `e2e` drives real browsers, after it and two files
 * at a time: a browser waits half of its time, and three at once only wait for each other.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', new CountReporter()],
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,contracts,visits}/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,a11y}/**/*.test.ts'],
          globalSetup: ['tests/support/build-extension.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
