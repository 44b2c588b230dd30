import { expect, test } from 'vitest';
import { firstLoad } from '../../../../cli/bench/sizes.ts';
import { zippedSize } from '../../../../cli/bench/zipped-size.ts';

test('a page loads itself, its scripts with what they import, and its styles', () => {
  const files = new Map([
    [
      'popup.html',
      Buffer.from(
        '<script type="module" crossorigin src="/chunks/popup.js"></script><link rel="stylesheet" href="/assets/popup.css">',
      ),
    ],
    ['chunks/popup.js', Buffer.from('import{a as b}from"./store.js";b()')],
    ['chunks/store.js', Buffer.from('export const a=()=>1')],
    ['assets/popup.css', Buffer.from('h1{}')],
  ]);
  expect(firstLoad(files, 'popup.html')).toEqual([
    'popup.html',
    'chunks/popup.js',
    'chunks/store.js',
    'assets/popup.css',
  ]);
});

test('what is imported later is not of the first load', () => {
  const files = new Map([
    ['popup.html', Buffer.from('<script type="module" src="/popup.js"></script>')],
    ['popup.js', Buffer.from('import("./details.js")')],
    ['details.js', Buffer.from('')],
  ]);
  expect(firstLoad(files, 'popup.html')).toEqual(['popup.html', 'popup.js']);
});

test('a file that the page names and the package lacks is an error', () => {
  const files = new Map([['popup.html', Buffer.from('<script src="/gone.js"></script>')]]);
  expect(() => firstLoad(files, 'popup.html')).toThrow('the built extension has no gone.js');
});

test('a file that does not shrink is stored: its bytes, its name twice, and 98 bytes of headers', () => {
  expect(zippedSize(new Map([['ab', Buffer.from('x')]]))).toBe(1 + 2 * 2 + 98);
});

test('a file that shrinks counts as deflated', () => {
  expect(zippedSize(new Map([['a', Buffer.alloc(100_000)]]))).toBeLessThan(400);
});
