import { join } from 'node:path';
import { writeBetweenMarks } from '../../cli/bench/marks.ts';
import type { Certainty } from '../../core/model/rule.ts';
import type { ConsentCheck, ExpectedConsent } from '../sites/consent/expected.ts';

type Findings = Readonly<Partial<Record<ConsentCheck, Certainty>>>;

const letters: Readonly<Record<Certainty, string>> = {
  'appears-contrary': 'V',
  'strong-indication': 'S',
  signal: 'I',
  information: 'N',
};
const file = join(import.meta.dirname, '../../docs/consent.md');

/** The table of docs/consent.md: each page with what must be found and what was. */
export function consentTable(
  rows: readonly ExpectedConsent[],
  found: (row: ExpectedConsent) => Findings,
): string {
  const lines = rows.map((row) => {
    const seen = inLetters(found(row));
    return `${rowStart(row)} ${seen === inLetters(row.expects) ? 'the same' : seen} |`;
  });
  return [
    '| page | platform | configuration | done | expected | found |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** A row up to what was found: what the table says whatever Helder does. */
export function rowStart(row: ExpectedConsent): string {
  const { url, platform, configuration, action, expects } = row;
  return `| ${new URL(url).host} | ${platform} | ${configuration} | ${action} | ${inLetters(expects)} |`;
}

export function writeConsentTable(text: string): void {
  writeBetweenMarks(file, 'test pages', text);
}

function inLetters(findings: Findings): string {
  const named = Object.entries(findings).map(
    ([check, certainty]) => `${check.replace(/^(consent|profiling)\./, '')} ${letters[certainty]}`,
  );
  return named.sort().join(', ') || 'nothing';
}
