import { beforeEach, expect, test, vi } from 'vitest';
import {
  databaseLostAt,
  expectNewDatabase,
  forgetLoss,
  noteDatabase,
} from '../../../platform/database-mark.ts';

/** storage.local, which has no browser here. */
const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
        },
        remove: async (keys: string | readonly string[]) => {
          for (const key of [keys].flat()) kept.delete(key);
        },
      },
    },
  },
}));
beforeEach(() => kept.clear());

test('the first database of an installation is no loss', async () => {
  await noteDatabase(true);
  expect(await databaseLostAt()).toBeNull();
});

test('a database that was there and is new again was lost, until the person has read it', async () => {
  await noteDatabase(true);
  await noteDatabase(false);
  await noteDatabase(true);
  expect(await databaseLostAt()).toMatch(/^\d{4}-\d\d-\d\dT/);
  await forgetLoss();
  expect(await databaseLostAt()).toBeNull();
});

test('one that the person had made anew is no loss', async () => {
  await noteDatabase(true);
  await expectNewDatabase();
  await noteDatabase(true);
  expect(await databaseLostAt()).toBeNull();
});
