import { browser } from 'wxt/browser';
import { keyedHash } from '../core/reduce/keyed-hash.ts';

const key = 'secret';

/**
 * The keyed hash of this installation. Its secret is made once and never leaves the device; without it the hashes in
 * the database say nothing about the values.
 */
export async function installationHash(): Promise<(value: string) => string> {
  const stored = (await browser.storage.local.get(key))[key];
  if (typeof stored === 'string' && /^[0-9a-f]{64}$/.test(stored)) return keyedHash(bytesOf(stored));
  const secret = crypto.getRandomValues(new Uint8Array(32));
  await browser.storage.local.set({
    [key]: [...secret].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  });
  return keyedHash(secret);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
