import { sha512 } from '@noble/hashes/sha2.js';

/**
 * What one document's rolling hashes are made with: a random number for each character and two random bases. Never
 * stored, made anew for each document.
 */
export interface RollingKey {
  readonly lowTable: Uint32Array;
  readonly highTable: Uint32Array;
  readonly lowBase: number;
  readonly highBase: number;
}

/**
 * Two polynomial hashes modulo 2^32 over random characters: 64 bits. Two texts of one length share them with a chance
 * of about 2^-60 (a few of the lowest bits are weak); a page can not aim at it, because it does not know the key. With
 * 5,000 needles and a million requests of 1,000 characters that is one false find in some 100,000 such visits.
 */
export interface RollingHash {
  readonly low: number;
  readonly high: number;
}

/** The hashes of all beginnings of a text: the hash of any part of it takes two steps. */
export interface Prefixes {
  readonly length: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** @param seed Random bytes, at least 16. */
export function rollingKey(seed: Uint8Array): RollingKey {
  const words = expand(seed, 514);
  return {
    lowTable: words.subarray(0, 256),
    highTable: words.subarray(256, 512),
    // Odd, so that no character's weight runs out of the 32 bits; 5 modulo 8 gives the longest period.
    lowBase: ((words[512] ?? 0) & ~7) | 5,
    highBase: ((words[513] ?? 0) & ~7) | 5,
  };
}

export function hashText(text: string, key: RollingKey): RollingHash {
  return hashPart(prefixesOf(text, key), 0, text.length, powers(text.length, key));
}

export function prefixesOf(text: string, key: RollingKey): Prefixes {
  const { lowTable, highTable, lowBase, highBase } = key;
  const low = new Uint32Array(text.length + 1);
  const high = new Uint32Array(text.length + 1);
  let l = 0;
  let h = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const upper = code >>> 8;
    l = (Math.imul(l, lowBase) + (lowTable[code & 255] ?? 0) + Math.imul(upper, 0x9e3779b1)) | 0;
    h = (Math.imul(h, highBase) + (highTable[code & 255] ?? 0) + Math.imul(upper, 0x85ebca77)) | 0;
    low[at + 1] = l;
    high[at + 1] = h;
  }
  return { length: text.length, low, high };
}

/** The bases to the power of a length. */
export function powers(length: number, key: RollingKey): RollingHash {
  let low = 1;
  let high = 1;
  for (let step = 0; step < length; step++) {
    low = Math.imul(low, key.lowBase);
    high = Math.imul(high, key.highBase);
  }
  return { low, high };
}

export function hashPart(prefixes: Prefixes, at: number, length: number, power: RollingHash): RollingHash {
  return {
    low: ((prefixes.low[at + length] ?? 0) - Math.imul(prefixes.low[at] ?? 0, power.low)) >>> 0,
    high: ((prefixes.high[at + length] ?? 0) - Math.imul(prefixes.high[at] ?? 0, power.high)) >>> 0,
  };
}

function expand(seed: Uint8Array, count: number): Uint32Array {
  const words = new Uint32Array(count);
  for (let block = 0; block * 16 < count; block++) {
    const digest = sha512(Uint8Array.from([...seed, block]));
    for (let word = 0; word < 16 && block * 16 + word < count; word++) {
      const at = word * 4;
      words[block * 16 + word] =
        ((digest[at] ?? 0) << 24) |
        ((digest[at + 1] ?? 0) << 16) |
        ((digest[at + 2] ?? 0) << 8) |
        (digest[at + 3] ?? 0);
    }
  }
  return words;
}
