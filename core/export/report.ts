import { fill } from '../engine/text.ts';
import type { PhaseStart } from '../model/consent.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding, Judgement } from '../model/finding.ts';
import type { CompanyLine, ReportedFinding, ToldPhase, VisitReport, VisitSummary } from '../model/report.ts';
import { type Certainty, certainties, type Rule, type RuleSet, type Text } from '../model/rule.ts';
import type { NavigationSignal, Signal } from '../model/signal.ts';
import type { Visit } from '../model/visit.ts';
import { adsOf } from './ads.ts';
import { companiesOf } from './companies.ts';

/** A visit as popup, page and `inspect` show it. Everything in it stands in the signals or the judgement already. */
export function reportOf(
  visit: Visit,
  signals: readonly Signal[],
  judgement: Judgement,
  ruleSet: RuleSet,
): VisitReport {
  const companies = companiesOf(signals, judgement);
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const findings = judgement.findings.map((finding) => reported(finding, rules.get(finding.rule)));
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    url: visit.url,
    finalUrl: lastAddress(visit, signals),
    title: visit.title,
    startedAt: iso(visit.startedAt),
    endedAt: visit.endedAt === null ? null : iso(visit.endedAt),
    outcome: outcomeOf(signals),
    mode: visit.mode,
    audience: { ...audienceOf(judgement.facts), because: audienceReasons(judgement) },
    consent: {
      platform: judgement.consent.platform,
      phases: toldPhases(judgement.consent.phases).map(({ phase, at }) => ({
        phase,
        from: iso(visit.startedAt + at),
      })),
    },
    gaps: visit.gaps,
    companies,
    ads: adsOf(judgement.observations),
    observations: judgement.observations,
    findings,
    summary: { ...summaryOf(companies, signals, judgement), ...worstOf(findings, rules) },
  };
}

/** A refusal is told from the click on; the second in which nothing is held against the site is a matter of judging. */
function toldPhases(phases: readonly PhaseStart[]): { readonly phase: ToldPhase; readonly at: number }[] {
  return phases.flatMap(({ phase, at }, place) => {
    if (phase === 'settling') return [];
    const before = phases[place - 1];
    return [{ phase, at: before?.phase === 'settling' ? before.at : at }];
  });
}

/** The few numbers that badge, first sentence and lists need. */
export function summaryOf(
  companies: readonly CompanyLine[],
  signals: readonly Signal[],
  judgement: Judgement,
): VisitSummary {
  const indications = Object.fromEntries(certainties.map((certainty) => [certainty, 0])) as Record<
    Certainty,
    number
  >;
  const principles = new Set<number>();
  for (const finding of judgement.findings) {
    if (finding.outcome !== 'indication') continue;
    indications[finding.certainty] += 1;
    for (const principle of finding.principles) principles.add(principle);
  }
  const requests = signals.filter((signal) => signal.kind === 'request');
  return {
    companies: companies.length,
    tracking: companies.filter((company) => company.tracker).length,
    following: companies.filter((company) => company.tracker && company.setsIdentifier).length,
    requests: requests.length,
    stopped: requests.filter((request) => request.outcome === 'stopped').length,
    indications,
    principles: [...principles].sort((a, b) => a - b),
    audience: audienceOf(judgement.facts),
    phase: judgement.consent.phases.at(-1)?.phase ?? 'unknown',
    ...adsIn(judgement.facts),
  };
}

/** How many ads were seen; nothing where the search for them did not end without any. */
function adsIn(facts: readonly Fact[]): Pick<VisitSummary, 'ads'> {
  const fact = facts.find(({ id }) => id === 'ads.shown');
  return fact?.known && typeof fact.value === 'number' ? { ads: fact.value } : {};
}

/** Of the findings that are at least a strong indication, the surest, then the gravest, then what is graver for a child. */
function worstOf(
  findings: readonly ReportedFinding[],
  rules: ReadonlyMap<string, Rule>,
): Pick<VisitSummary, 'worst'> {
  const forChild = ({ rule }: ReportedFinding): number => rules.get(rule)?.severity.child ?? 0;
  const [worst] = findings
    .filter(({ certainty }) => certainty === 'appears-contrary' || certainty === 'strong-indication')
    .sort((a, b) => rank(a) - rank(b) || (b.severity ?? 0) - (a.severity ?? 0) || forChild(b) - forChild(a));
  return worst?.certainty == null ? {} : { worst: { certainty: worst.certainty, title: worst.title } };
}

function rank({ certainty }: ReportedFinding): number {
  return certainty === null ? certainties.length : certainties.indexOf(certainty);
}

function reported(finding: Finding, rule: Rule | undefined): ReportedFinding {
  const none: Text = { nl: '', en: '' };
  const values = finding.outcome === 'indication' ? finding.values : {};
  const filled = (text: Text | undefined): Text =>
    text === undefined ? none : { nl: fill(text.nl, values, 'nl'), en: fill(text.en, values, 'en') };
  return {
    id: finding.id,
    rule: finding.rule,
    principles: finding.principles,
    outcome: finding.outcome,
    certainty: finding.certainty,
    severity: finding.outcome === 'indication' ? finding.severity : null,
    title: filled(rule?.texts.title),
    seen: finding.outcome === 'indication' ? filled(rule?.texts.seen) : none,
    because: finding.because,
    unknown: finding.outcome === 'undetermined' ? finding.unknown : [],
  };
}

function lastAddress(visit: Visit, signals: readonly Signal[]): string {
  return navigations(signals).findLast(({ what }) => what !== 'completed')?.url ?? visit.url;
}

function outcomeOf(signals: readonly Signal[]): VisitReport['outcome'] {
  const failed = navigations(signals).some(({ what }) => what === 'failed');
  const committed = navigations(signals).some(({ what }) => what === 'commit');
  return failed && !committed ? 'failed' : 'ok';
}

function navigations(signals: readonly Signal[]): NavigationSignal[] {
  return signals.filter((signal) => signal.kind === 'navigation');
}

function audienceOf(facts: readonly Fact[]): { readonly directed: number; readonly likely: number } {
  const score = (id: string): number => {
    const fact = facts.find((one) => one.id === id);
    return fact?.known && typeof fact.value === 'number' ? fact.value : 0;
  };
  return { directed: score('audience.directed'), likely: score('audience.likely') };
}

/** What the two numbers rest on: the factors that hit. */
function audienceReasons(judgement: Judgement): string[] {
  return judgement.observations
    .filter((observation) => observation.kind === 'audience-signs')
    .map((observation) => String(observation.data.factor ?? observation.id));
}
