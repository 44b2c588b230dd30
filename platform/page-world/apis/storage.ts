import { type Counter, record, scriptOf } from '../ledger.ts';
import { apply, getOwnPropertyDescriptor, indexOf, slice } from '../natives.ts';
import type { Watched } from '../watched.ts';

/** Longer values are no identifiers, and none of our business. */
const longestValue = 600;
const localOf = getOwnPropertyDescriptor(globalThis, 'localStorage')?.get;

/** What is kept in the browser. Values go to the background, which reduces them; none is stored. */
export const storage: readonly Watched[] = [
  { id: 'storage.cookieRead', on: 'Document.prototype', name: 'cookie', how: 'get' },
  {
    id: 'storage.cookieWrite',
    on: 'Document.prototype',
    name: 'cookie',
    how: 'set',
    after: (_, given, __, counter) => {
      if (typeof given[0] === 'string' && given[0].length < longestValue * 2)
        record('stored', scriptOf(counter), 'cookie', '', given[0]);
    },
  },
  {
    id: 'storage.setItem',
    on: 'Storage.prototype',
    name: 'setItem',
    how: 'call',
    after: (self, given, _, counter) => stored(counter, areaOf(self), given[0], given[1]),
  },
  { id: 'storage.getItem', on: 'Storage.prototype', name: 'getItem', how: 'call' },
  {
    id: 'storage.databaseOpen',
    on: 'IDBFactory.prototype',
    name: 'open',
    how: 'call',
    keep: (_, given) => nameOf(given[0]),
  },
  ...['put', 'add'].map(
    (name): Watched => ({
      id: 'storage.databaseWrite',
      on: 'IDBObjectStore.prototype',
      name,
      how: 'call',
      after: (_, given, __, counter) => stored(counter, 'database', given[1] ?? '', given[0]),
    }),
  ),
  {
    id: 'storage.cacheOpen',
    on: 'CacheStorage.prototype',
    name: 'open',
    how: 'call',
    keep: (_, given) => nameOf(given[0]),
  },
  {
    id: 'storage.windowName',
    on: '',
    name: 'name',
    how: 'set',
    after: (_, given, __, counter) => stored(counter, 'window-name', '', given[0]),
  },
];

function stored(counter: Counter, area: string, name: unknown, value: unknown): void {
  if (typeof name !== 'string' || typeof value !== 'string') return;
  if (value.length < 8 || value.length > longestValue) return;
  record('stored', scriptOf(counter), area, nameOf(name), value);
}

/** Asked of the page's own object, which it has in its hands: asking by name would load the storage. */
function areaOf(self: unknown): string {
  return localOf !== undefined && self === apply(localOf, globalThis, []) ? 'local' : 'session';
}

function nameOf(name: unknown): string {
  return typeof name !== 'string' ? '' : slice(name, 0, indexOf(name, '\n') < 0 ? 100 : indexOf(name, '\n'));
}
