import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/support/count-reporter.ts';

/**
 * `unit` runs in node against pure code and a real (in-memory) IndexedDB; `e2e` drives real browsers, after it and three files
 * at a time: a browser mostly waits, and no test depends on how long another takes.
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
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
