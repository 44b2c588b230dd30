import type { ListVerdict } from '../model/signal.ts';
import { type EngineFile, ruleHash } from './engine-file.ts';

/** Rules can list thousands of sites; a signal keeps the beginning. */
const longestRule = 200;

/**
 * Finds the list's own line for a rule in the engine's words; the engine's words themselves when there is
 * none. `rules`: rules.txt.
 */
export function ruleTexts(
  { ruleHashes, ruleOffsets }: EngineFile,
  rules: ArrayBuffer,
  lists: readonly [string, string],
): (raw: string) => ListVerdict {
  const bytes = new Uint8Array(rules);
  const decoder = new TextDecoder();
  const known = new Map<string, ListVerdict>();
  const find = (raw: string): ListVerdict => {
    const entry = ruleOffsets[indexOf(ruleHashes, ruleHash(raw))];
    if (entry === undefined) return { list: lists[0], rule: capped(raw) };
    const start = entry >>> 1;
    const line = decoder.decode(bytes.subarray(start, bytes.indexOf(newline, start)));
    return { list: lists[entry & 1 ? 1 : 0], rule: capped(line) };
  };
  return (raw) => {
    let verdict = known.get(raw);
    if (verdict === undefined) {
      verdict = find(raw);
      if (known.size >= 1000) known.clear();
      known.set(raw, verdict);
    }
    return verdict;
  };
}

const newline = 10;

function indexOf(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function capped(rule: string): string {
  return rule.length <= longestRule ? rule : `${rule.slice(0, longestRule - 1)}…`;
}
