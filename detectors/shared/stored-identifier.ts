import type { StoredSignal } from '../../core/model/signal.ts';

const fewestBits = 40;
const shortest = 12;
const shortestOfKnownName = 8;
/** Longer values are content rather than a number, unless their name is documented. */
const longest = 512;
const day = 86_400;

/**
 * Can a stored value tell one person from all others (docs/detectors.md, "Identifier")? Of a stored value only the
 * name can confirm it: what storage held at the last visit is not kept.
 */
export function storedIdentifierEvidence(
  stored: StoredSignal,
  nameIsKnown: boolean,
): 'known-name' | 'unconfirmed' | null {
  const { lifetime, bits, length, area } = stored;
  if (bits < fewestBits || (lifetime !== null && lifetime <= 0)) return null;
  if (nameIsKnown) return length >= shortestOfKnownName ? 'known-name' : null;
  if (length < shortest || length > longest) return null;
  // What ends with the browser or within a day follows nobody far.
  if (area === 'session' || (area === 'cookie' && (lifetime ?? 0) <= day)) return null;
  return 'unconfirmed';
}
