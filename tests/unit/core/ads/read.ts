import type { AdAsk } from '../../../../core/ads/ask.ts';
import { decodeAdRequest } from '../../../../core/ads/decode.ts';
import { adWords } from '../../../../core/ads/words.ts';
import words from '../../../../rules/words/ad-key-values.json' with { type: 'json' };

export const known = { words: adWords(words), year: 2026 };

/** What the address and the body of a request ask for. */
export function read(address: string, body: unknown = null): AdAsk | null {
  const text = body === null || typeof body === 'string' ? body : JSON.stringify(body);
  return decodeAdRequest({ url: new URL(address), body: text, bodyFields: null }, known);
}

/** An address with its parameters escaped. */
export function address(start: string, parameters: Readonly<Record<string, string>>): string {
  return `${start}?${new URLSearchParams(parameters)}`;
}

/** All of an ask that is nothing. */
export const nothing = {
  treatment: {},
  identifiers: [],
  segments: [],
  attributes: [],
  traits: [],
  pageKeys: [],
  slots: [],
  transparency: null,
  blockedCategories: [],
  bidders: [],
};
