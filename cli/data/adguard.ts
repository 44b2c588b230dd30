import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A filter list as @adguard/dnr-rulesets carries it. */
export interface FilterList {
  readonly title: string;
  readonly version: string;
  /** ISO date on which AdGuard made it. */
  readonly date: string;
  readonly sha256: string;
  readonly lines: readonly string[];
}

const numbers = { base: 2, tracking: 3 } as const;

/** Where the package is installed: it exports nothing but its library, dist/lib/index.js. */
export function adguardPackage(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@adguard/dnr-rulesets'))), '..', '..');
}

/** Reads the raw text of AdGuard's Base or Tracking Protection filter, in a rule set's metadata. */
export function readFilterList(name: keyof typeof numbers): FilterList {
  const set = `ruleset_${numbers[name]}`;
  const file = join(adguardPackage(), 'dist', 'filters', 'declarative', set, `${set}.json`);
  const rules: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const text = rawFilterList(rules);
  if (text === null) throw new Error(`${set}.json has no metadata.rawFilterList`);
  return {
    title: header(text, 'Title'),
    version: header(text, 'Version'),
    date: header(text, 'TimeUpdated').slice(0, 10),
    sha256: createHash('sha256').update(text).digest('hex'),
    lines: text.split(/\r?\n/),
  };
}

function rawFilterList(rules: unknown): string | null {
  if (!Array.isArray(rules)) return null;
  const [first] = rules as readonly { metadata?: { rawFilterList?: unknown } }[];
  const text = first?.metadata?.rawFilterList;
  return typeof text === 'string' ? text : null;
}

function header(text: string, key: string): string {
  const found = new RegExp(`^! ${key}: (.+?)\\r?$`, 'm').exec(text.slice(0, 4000))?.[1];
  if (found === undefined) throw new Error(`the filter list has no ${key}`);
  return found;
}

/**
 * The CNAME section of the Tracking filter: names under other sites' domains → the company that they lead to.
 * A company's own domain stands before its "Company name" line and is not disguised.
 */
export function readDisguises(lines: readonly string[]): ReadonlyMap<string, string> {
  const disguises = new Map<string, string>();
  let inside = false;
  let company: string | null = null;
  for (const line of lines) {
    if (line.startsWith('! SECTION: CNAME disguised')) inside = true;
    else if (line.startsWith('! !SECTION: CNAME disguised')) inside = false;
    if (!inside) continue;
    const named = /^! Company name: (.+)$/.exec(line)?.[1];
    if (named !== undefined) company = named.trim();
    else if (/^! .+ disguised (?:trackers|advertising networks)/.test(line)) company = null;
    const host = /^\|\|([a-z0-9._-]+)\^$/.exec(line)?.[1];
    if (host !== undefined && company !== null) disguises.set(host, company);
  }
  return disguises;
}
