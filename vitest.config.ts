import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/support/count-reporter.ts';

/** Kills the background at random moments: what other browsers do to its moments must not matter. */
const alone = 'tests/e2e/worker-kill.test.ts';
const browserTests = {
  globalSetup: ['tests/support/build-extension.ts'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

/**
 * `unit` runs in node against pure code and a real (in-memory) IndexedDB; `e2e` drives real browsers, three files at a time,
 * because a browser waits half of its time; `e2e-alone` what needs the machine for itself.
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
          ...browserTests,
          name: 'e2e',
          include: ['tests/{e2e,a11y}/**/*.test.ts'],
          exclude: [alone],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...browserTests,
          name: 'e2e-alone',
          include: [alone],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
