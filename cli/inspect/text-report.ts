import { actSentence } from '../../components/act-sentence.ts';
import { consentLines } from '../../components/consent-lines.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import type { CompanyLine, ReportedFinding } from '../../core/model/report.ts';
import { certainties, type Language } from '../../core/model/rule.ts';
import { translator } from '../../locales/translate.ts';
import type { InspectDocument, InspectedVisit } from './run.ts';

/** The report for a person at a terminal, in the popup's words; Dutch where the terminal is Dutch, else English. */
export function textReport(document: InspectDocument, language: Language = terminalLanguage()): string {
  return document.visits.map((visit) => visitText(visit, language)).join('\n\n');
}

function visitText(visit: InspectedVisit, language: Language): string {
  const t = translator(language);
  const failed = visit.outcome === 'failed' || visit.outcome === 'timeout';
  const lines = [printable(visit.url), '='.repeat(Math.min(72, visit.url.length))];
  if (visit.error !== undefined) lines.push(`${visit.outcome}: ${printable(visit.error)}`);
  if (failed && visit.summary.requests === 0) return lines.join('\n');
  if (visit.consent.acted !== undefined) lines.push(actSentence(t, visit.consent.acted));
  lines.push(firstSentence(t, language, visit.summary), '');

  lines.push(t('timeline.title'), ...consentLines(t, visit).map((line) => `  ${printable(line)}`), '');

  const seen = visit.findings.filter((finding) => finding.outcome === 'indication').sort(byCertainty);
  lines.push(t('popup.seen'));
  if (seen.length === 0) lines.push(`  ${t('popup.nothing')}`, `  ${t('popup.nothingLimits')}`);
  for (const finding of seen) {
    if (finding.certainty === null) continue;
    lines.push(`  ${t(`certainty.${finding.certainty}`)}: ${printable(finding.title[language])}`);
    lines.push(`    ${printable(finding.seen[language])}`);
  }
  if (visit.companies.length > 0)
    lines.push('', t('popup.companies'), ...visit.companies.map((line) => companyText(line, language)));
  for (const gap of visit.gaps) lines.push('', `! ${gap.kind}: ${printable(gap.why)}`);
  return lines.join('\n');
}

function companyText(line: CompanyLine, language: Language): string {
  const t = translator(language);
  const mark = line.tracker ? '*' : ' ';
  const country = line.country === null ? '' : `, ${line.country}`;
  return `  ${mark} ${printable(line.name)} (${t(`category.${line.category}`)}${country}): ${line.requests}`;
}

function byCertainty(a: ReportedFinding, b: ReportedFinding): number {
  const rank = (finding: ReportedFinding): number =>
    finding.certainty === null ? certainties.length : certainties.indexOf(finding.certainty);
  return rank(a) - rank(b) || (b.severity ?? 0) - (a.severity ?? 0);
}

/** What came out of a page must not steer a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}

function terminalLanguage(): Language {
  return (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('nl')
    ? 'nl'
    : 'en';
}
