import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ownCopy } from './text.ts';

const remembered = 300;

/**
 * HMAC-SHA-256 with this installation's secret, first 16 hex digits: tells whether two values are the same, on this
 * device only. Synchronous, so that no value has to be held while a promise waits.
 */
export function keyedHash(secret: Uint8Array): (value: string) => string {
  const keyed = hmac.create(sha256, secret);
  // The same cookie comes with request after request.
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const hash = bytesToHex(keyed.clone().update(utf8ToBytes(value)).digest()).slice(0, 16);
    if (known.size >= remembered) known.clear();
    known.set(ownCopy(value), hash);
    return hash;
  };
}

/** SHA-256 of a text in hex: the same on every device, so only for what is no secret of a person. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
