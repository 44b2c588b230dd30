import { browser } from 'wxt/browser';

/** A short list that is written down at once, so that what it names can be taken away by whoever comes later. */
interface Kept<Item> {
  all(): Promise<readonly Item[]>;
  add(item: Item): Promise<void>;
  remove(item: Item): Promise<void>;
}

/** Windows of jars that are open. Numbers of windows begin anew with the browser, and so must this list. */
export const windowsKept = keptIn('session', 'comparison-windows', (item) => typeof item === 'number');

/** Containers that Helder made and did not remove yet: they outlive the browser, and so must this list. */
export const containersKept = keptIn('local', 'comparison-containers', (item) => typeof item === 'string');

function keptIn<Item>(
  area: 'session' | 'local',
  key: string,
  isItem: (item: unknown) => item is Item,
): Kept<Item> {
  const all = async (): Promise<readonly Item[]> => {
    const stored: unknown = (await browser.storage[area].get(key))[key];
    return Array.isArray(stored) ? stored.filter(isItem) : [];
  };
  return {
    all,
    async add(item) {
      await browser.storage[area].set({ [key]: [...(await all()), item] });
    },
    async remove(item) {
      await browser.storage[area].set({ [key]: (await all()).filter((one) => one !== item) });
    },
  };
}
