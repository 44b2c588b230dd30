import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What the person decided. Lives in storage.local; every part of the extension hears of a change. */
const settingsSchema = v.object({
  /** null: the browser's language. */
  language: v.fallback(v.nullable(v.picklist(['nl', 'en'])), null),
  pausedEverywhere: v.fallback(v.boolean(), false),
  /** Registrable domains. */
  pausedSites: v.fallback(v.array(v.string()), []),
  recordPrivate: v.fallback(v.boolean(), false),
  recordFiles: v.fallback(v.boolean(), false),
  retentionDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)), 90),
  maxMegabytes: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(10_000)), 500),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const key = 'settings';
export const defaultSettings: Settings = v.parse(settingsSchema, {});

/** Reads the settings; a damaged or missing value becomes its default, and so do all when the browser cannot read them. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return parseSettings(stored[key]);
}

export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

/** Changes some settings and leaves the rest. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = parseSettings({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: next });
  return next;
}

/** Calls back at each change until aborted. */
export function onSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && key in changes) callback(parseSettings(changes[key]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
