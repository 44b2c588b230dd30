import { ownCopy } from './text.ts';

/**
 * Estimated information content of a value, in bits: Shannon entropy of its characters times its length, with two
 * corrections that keep ordinary text and times from looking like identifiers. Written words carry about two bits a
 * letter, and a Unix time is known to within a few minutes. Values beyond 512 characters are measured on their start.
 */
export function bitsOf(value: string): number {
  const before = measured.get(value);
  if (before !== undefined) return before;
  const bits = measure(value.slice(0, 512));
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(ownCopy(value), bits);
  return bits;
}

/** The same cookie comes with request after request. */
const measured = new Map<string, number>();
const mostMeasured = 300;

function measure(text: string): number {
  if (isUnixTime(text)) return 10;
  let bits = 0;
  for (const chunk of text.split(/[^\p{L}\p{N}]+/u)) {
    const perCharacter = shannon(chunk);
    bits += chunk.length * (isWord(chunk) ? Math.min(perCharacter, 2) : perCharacter);
  }
  return Math.round(bits);
}

/** No name of a thing is longer. */
const longest = 512;

/** A stretch of a path or a value that can single a person or a session out, rather than name a thing. */
export function looksLikeIdentifier(text: string): boolean {
  // The expressions below take quadratic time, and the text is a page's to choose.
  if (text.length > longest) return true;
  if (text.includes('@') && /[^@\s]+@[^@\s]+\.[^@\s]+/.test(text)) return true;
  return text.split(/[-_.~,;:!$'()*+=|]+/).some(isToken) || isUuid(text);
}

function isToken(chunk: string): boolean {
  if (/^\d{9,}$/.test(chunk)) return !isUnixTime(chunk);
  if (chunk.length < 12) return false;
  if (/^[0-9a-f]{16,}$/i.test(chunk)) return true;
  const hasDigit = /\d/.test(chunk);
  const hasLetter = /\p{L}/u.test(chunk);
  if (hasDigit && hasLetter && (chunk.match(/\d\p{L}|\p{L}\d/gu)?.length ?? 0) >= 3) return true;
  return (
    (chunk.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) >= 3 && (chunk.match(/\p{Lu}\p{Lu}/gu)?.length ?? 0) >= 1
  );
}

function isUuid(text: string): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(text);
}

function isUnixTime(text: string): boolean {
  return /^1[4-9]\d{8}(?:\d{3})?$/.test(text);
}

function isWord(chunk: string): boolean {
  return /^\p{Lu}?\p{Ll}+$/u.test(chunk);
}

function shannon(text: string): number {
  if (text.length < 2) return text.length;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}
