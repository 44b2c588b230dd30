import { join } from 'node:path';
import { writeBetweenMarks } from '../../cli/bench/marks.ts';
import type { AdLine, VisitReport } from '../../core/model/report.ts';
import type { Certainty } from '../../core/model/rule.ts';
import { type AdCheck, adChecks, type ExpectedAds } from '../sites/ads/expected.ts';
import { differences } from './ads-differences.ts';

/** One line of the report, with what the tables speak of. */
export type FoundLine = Pick<
  AdLine,
  'landing' | 'landingHidden' | 'company' | 'advertiser' | 'items' | 'categories'
> & { readonly label: 'clear' | 'weak' | 'none' | 'unknown' };

/** What Helder found on a page, in the words of the table of pages. */
export interface FoundAds {
  readonly ads: number;
  readonly lines: readonly FoundLine[];
  /** Of all together, sorted. */
  readonly categories: readonly string[];
  readonly fired: Readonly<Partial<Record<AdCheck, Certainty>>>;
}

const letters: Readonly<Record<Certainty, string>> = {
  'appears-contrary': 'V',
  'strong-indication': 'S',
  signal: 'I',
  information: 'N',
};
const file = join(import.meta.dirname, '../../docs/ads.md');

export function foundAds({ ads, findings }: VisitReport): FoundAds {
  const lines = ads
    .filter(({ known }) => known === 'shown')
    .map((line) => ({ ...line, label: line.label ?? ('unknown' as const) }));
  const fired = findings.flatMap(({ rule, outcome, certainty }) =>
    outcome === 'indication' && isAdCheck(rule) ? [[rule, certainty]] : [],
  );
  return {
    ads: lines.reduce((sum, { items }) => sum + items, 0),
    lines,
    categories: [...new Set(lines.flatMap(({ categories }) => categories))].sort(),
    fired: Object.fromEntries(fired),
  };
}

/** The table of docs/ads.md: each page with what must be found and what was. */
export function adsTable(
  rows: readonly ExpectedAds[],
  found: (row: ExpectedAds) => FoundAds | undefined,
): string {
  const lines = rows.map((row) => {
    const seen = found(row);
    const wrong = seen === undefined ? ['not visited'] : differences(row, seen);
    return `${rowStart(row)} ${wrong.join('; ') || 'the same'} |`;
  });
  return [
    '| page | network | shows | ads | marked | leads to | category | checks | found |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** A row up to what was found: what the table says whatever Helder does. */
export function rowStart({
  url,
  network,
  shows,
  ads,
  label,
  landings,
  categories,
  fires,
}: ExpectedAds): string {
  const leads = landings.map((host) => host.replace(/^www\.|-demo\.nl$/g, '')).join(', ');
  const checks = Object.entries(fires).map(
    ([check, certainty]) => `${check.replace(/^ads\./, '')} ${letters[certainty]}`,
  );
  const hidden = ads > 0 ? 'hidden' : '';
  const cells = [new URL(url).host, network, shows, ads, label ?? '', leads || hidden, categories.join(', ')];
  return `| ${cells.join(' | ')} | ${checks.sort().join(', ') || 'none'} |`;
}

export function writeAdsTable(text: string): void {
  writeBetweenMarks(file, 'test pages', text);
}

function isAdCheck(rule: string): rule is AdCheck {
  return (adChecks as readonly string[]).includes(rule);
}
