import { describe, expect, test } from 'vitest';
import { openHostTable, packHostTable } from '../../../../core/entities/host-table.ts';

const table = openHostTable(
  packHostTable(
    new Map([
      ['tracker.nl', 1],
      ['pixel.tracker.nl', 2],
      ['uk', 4],
      ['192.0.2.1', 8],
    ]),
  ),
);

describe('a host table', () => {
  test('finds a name itself', () => {
    expect(table.find('tracker.nl', 1)).toEqual({ bits: 1, at: 0, value: 1 });
  });

  test('finds the name that a host lies below', () => {
    expect(table.find('a.b.tracker.nl', 1)).toEqual({ bits: 1, at: 4, value: 1 });
  });

  test('joins the bits of all names above a host and points to the shortest that was wanted', () => {
    expect(table.find('x.pixel.tracker.nl', 3)).toEqual({ bits: 3, at: 8, value: 1 });
  });

  test('points to nothing when no name has the wanted bit', () => {
    expect(table.find('x.pixel.tracker.nl', 16)).toEqual({ bits: 3, at: -1, value: 0 });
  });

  test.each(['mytracker.nl', 'tracker.nl.com', 'nl', '', 'tracker', 'racker.nl'])(
    'does not find %j',
    (host) => {
      expect(table.find(host, 0xffff)).toEqual({ bits: 0, at: -1, value: 0 });
    },
  );

  test('finds a bare suffix and an address', () => {
    expect([table.find('bbc.co.uk', 4).at, table.find('192.0.2.1', 8).at]).toEqual([7, 0]);
  });

  test('is the same for the same names in another order', () => {
    const one = packHostTable(
      new Map([
        ['a.nl', 1],
        ['b.nl', 2],
      ]),
    );
    const other = packHostTable(
      new Map([
        ['b.nl', 2],
        ['a.nl', 1],
      ]),
    );
    expect(new Uint8Array(one)).toEqual(new Uint8Array(other));
  });

  test('refuses bytes that are something else', () => {
    expect(() => openHostTable(new ArrayBuffer(80_000))).toThrow('not a host table');
  });

  test('refuses a value that would not fit', () => {
    expect(() => packHostTable(new Map([['a.nl', 65_536]]))).toThrow('65536');
  });
});
