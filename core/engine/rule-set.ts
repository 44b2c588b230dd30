import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Rule, RuleSet } from '../model/rule.ts';

/** Puts rules together in the order of their ids, with the hash that identifies them in evidence. */
export function makeRuleSet(
  head: { readonly id: string; readonly version: string },
  rules: readonly Rule[],
): RuleSet {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...head, sha256: bytesToHex(sha256(utf8ToBytes(canonical(sorted)))), rules: sorted };
}

/** JSON with the keys of every object in order, so that the same rules always give the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
