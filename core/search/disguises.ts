import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Disguise } from '../model/signal.ts';

type HashName = Exclude<Disguise, 'plain' | 'base64'>;

/** A text to look for, and what it is: `nested` names what the disguise itself was put into, from the outside in. */
export interface Disguised {
  readonly text: string;
  readonly disguise: Disguise;
  readonly nested: readonly Disguise[];
}

const hashes: readonly (readonly [HashName, (bytes: Uint8Array) => Uint8Array])[] = [
  ['md5', md5],
  ['sha1', sha1],
  ['sha256', sha256],
  ['sha512', sha512],
];

/**
 * The part of a text's base64 that is the same whatever stands around it, for each of its three places among the
 * groups of three bytes, in the usual and in the address-safe alphabet.
 */
export function inBase64(text: string): Disguised[] {
  const bytes = utf8ToBytes(text);
  const written = [0, 1, 2].flatMap((before) => {
    const around = new Uint8Array(before + bytes.length);
    around.set(bytes, before);
    const whole = toBase64(around);
    return alphabets(whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)));
  });
  return written.map((part) => ({ text: part, disguise: 'base64', nested: [] }));
}

/** The four hashes, each in small and capital hex and in base64. */
export function hashed(text: string): Disguised[] {
  return hashes.flatMap(([disguise, hash]) =>
    writings(hash(utf8ToBytes(text))).map((written) => ({ text: written, disguise, nested: [] })),
  );
}

/** Hashes of hashes in small hex, and hashes of the base64. */
export function hashedTwice(text: string): Disguised[] {
  const bytes = utf8ToBytes(text);
  const inner: (readonly [Disguise, string])[] = [
    ...hashes.map(([name, hash]) => [name, bytesToHex(hash(bytes))] as const),
    ['base64', toBase64(bytes)],
  ];
  return inner.flatMap(([disguise, once]) =>
    hashes.flatMap(([outer, hash]) =>
      writings(hash(utf8ToBytes(once))).map((written) => ({ text: written, disguise, nested: [outer] })),
    ),
  );
}

function writings(digest: Uint8Array): string[] {
  const hex = bytesToHex(digest);
  return [hex, hex.toUpperCase(), ...alphabets(toBase64(digest).replace(/=+$/, ''))];
}

function alphabets(base64: string): string[] {
  const safe = base64.replaceAll('+', '-').replaceAll('/', '_');
  return safe === base64 ? [base64] : [base64, safe];
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
