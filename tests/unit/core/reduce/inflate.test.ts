import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../../../core/reduce/inflate.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const long = Array.from(
  { length: 3000 },
  (_, index) => `{"id":${index * 7919},"naam":"fiets ${index % 13}"}`,
).join();

describe('gunzip', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['a run', 'a'.repeat(10_000)],
    ['much text', long],
    ['other letters', 'Fé ✓ 🚲 '.repeat(50)],
  ])('reads %s as zlib wrote it, at each level', (_, given) => {
    for (const level of [0, 1, 6, 9]) expect(text(gunzip(gzipSync(given, { level }), 500_000))).toBe(given);
  });

  it('reads fixed codes, and bytes that do not compress', () => {
    const random = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 251);
    expect(gunzip(gzipSync(random, { strategy: constants.Z_FIXED }), 10_000)).toEqual(random);
    expect(gunzip(gzipSync(random), 10_000)).toEqual(random);
  });

  it('skips a name and a comment in the head', () => {
    const body = deflateRawSync('tekst');
    const head = [0x1f, 0x8b, 8, 0x18, 0, 0, 0, 0, 0, 3, 110, 0, 99, 0];
    expect(text(gunzip(Uint8Array.from([...head, ...body]), 100))).toBe('tekst');
  });

  it('stops at the limit, whatever a small body unfolds to', () => {
    const bomb = gzipSync('x'.repeat(20_000_000));
    const start = performance.now();
    expect(gunzip(bomb, 262_144)).toBeNull();
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('gives nothing for what is cut off, changed, or something else, and never throws', () => {
    const whole = gzipSync(long);
    expect(gunzip(whole.subarray(0, 500), 500_000)).toBeNull();
    expect(gunzip(new TextEncoder().encode('{"a":1}'), 100)).toBeNull();
    expect(gunzip(new Uint8Array(), 100)).toBeNull();
    for (let seed = 1; seed < 400; seed += 1) {
      const changed = Uint8Array.from(whole.subarray(0, 2000));
      for (let place = 10 + (seed % 7); place < changed.length; place += 1 + ((seed * 31) % 97)) {
        changed[place] = (seed * place * 13) & 255;
      }
      const read = gunzip(changed, 100_000);
      if (read !== null) expect(read.length).toBeLessThanOrEqual(100_000);
    }
  });
});
