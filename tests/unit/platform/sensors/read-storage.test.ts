import { expect, test } from 'vitest';
import { readPageWorld } from '../../../../platform/sensors/page-world.ts';
import { readStorage } from '../../../../platform/sensors/read-storage.ts';

const reader = { hash: (value: string) => `h${value.length}`, digest: () => '' };

test('what a frame keeps is read in the form that the background reads', () => {
  const text = readStorage(
    frame({ uid: 'abcdefgh12345678', kort: 'ja' }, { lang: 'x'.repeat(601) }, 'venster-9182'),
  );
  const event = { kind: 'page-world', tabId: 1, frameId: 0, documentId: 'D', timeStamp: 9, text } as const;
  const { signals } = readPageWorld({ ...event, url: 'https://a.example/' }, 0, 0, reader);
  expect(signals).toMatchObject([
    { area: 'local', operation: 'found', name: 'uid', length: 16, script: null },
    { area: 'window-name', operation: 'found', name: '', length: 12, script: null },
  ]);
});

test('a name or value that holds a mark cannot begin a record of its own', () => {
  expect(readStorage(frame({ 'a\u001ecall': 'abcdefgh', b: 'abcdefgh\u001f' }, {}, ''))).toBe('');
});

test('a frame without storage has none', () => {
  const bare = {
    name: '',
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError');
    },
    get sessionStorage(): Storage {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  expect(readStorage(bare as unknown as Window)).toBe('');
});

function frame(local: Record<string, string>, session: Record<string, string>, name: string): Window {
  return { name, localStorage: storage(local), sessionStorage: storage(session) } as unknown as Window;
}

function storage(items: Record<string, string>) {
  const names = Object.keys(items);
  return { length: names.length, key: (at: number) => names[at], getItem: (name: string) => items[name] };
}
