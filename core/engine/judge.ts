import { consentOf } from '../consent/phases.ts';
import type { Fact, FactDefinition } from '../model/fact.ts';
import type { Finding, Judgement } from '../model/finding.ts';
import { findingId, type ObservationId } from '../model/ids.ts';
import type { Detector } from '../model/observation.ts';
import { type Certainty, certainties, type Rule, type RuleSet } from '../model/rule.ts';
import type { Signal } from '../model/signal.ts';
import type { Visit } from '../model/visit.ts';
import { evaluate, type Facts, type Missing } from './conditions.ts';
import { deriveFacts } from './derive.ts';
import { observe, troubledSensors } from './observe.ts';
import { placeholders } from './text.ts';

/** All that judging needs beside the visit itself. */
export interface Law {
  readonly ruleSet: RuleSet;
  readonly detectors: readonly Detector[];
  readonly facts: readonly FactDefinition[];
}

/** Fact that says whether the children's reading holds; decides which severity a finding carries. */
const childPageFact = 'audience.childPage';

/**
 * Judges one visit: signals → observations → facts → findings. Pure: the same visit, signals and law give the same
 * judgement with the same ids, in the background, in a test, or in six years from an evidence file.
 */
export function judge(visit: Visit, signals: readonly Signal[], law: Law): Judgement {
  const consent = consentOf(visit, signals);
  const observed = observe(visit, signals, consent, law.detectors);
  const facts = deriveFacts(
    visit,
    signals,
    consent,
    observed,
    troubledSensors(signals),
    law.detectors,
    law.facts,
  );
  const fromPage = new Set(
    observed.observations.filter((observation) => observation.trust === 'page').map((o) => o.id),
  );
  const findings = law.ruleSet.rules.map((rule) => apply(rule, visit, facts, fromPage));
  return { consent, observations: observed.observations, facts: [...facts.values()], findings };
}

function apply(rule: Rule, visit: Visit, facts: Facts, fromPage: ReadonlySet<ObservationId>): Finding {
  const base = {
    id: findingId(visit.id, rule.id),
    rule: rule.id,
    ruleVersion: rule.version,
    principles: rule.principles,
  };
  const without = (outcome: 'nothing-seen' | 'not-applicable' | 'ask-a-person'): Finding => ({
    ...base,
    outcome,
    certainty: null,
    because: [],
  });
  const undetermined = (unknown: readonly Missing[]): Finding => ({
    ...base,
    outcome: 'undetermined',
    certainty: null,
    because: [],
    unknown: distinct(unknown),
  });

  const applies = evaluate(rule.applies ?? {}, facts);
  if (applies.is === 'false') return without('not-applicable');
  if (applies.is === 'unknown') return undetermined(applies.unknown);
  if (rule.automation === 'question') return without('ask-a-person');

  const missing: Missing[] = [];
  for (const level of rule.levels) {
    const truth = evaluate(level.when, facts);
    if (truth.is === 'unknown') missing.push(...truth.unknown);
    if (truth.is !== 'true') continue;
    const because = [...new Set(truth.because.flatMap((fact) => (fact.known ? fact.because : [])))];
    const [first, ...rest] = because;
    // Law 3: a level that holds without anything seen is not a finding.
    if (first === undefined) continue;
    return {
      ...base,
      outcome: 'indication',
      certainty: lower(
        level.certainty,
        rule,
        facts,
        because.every((id) => fromPage.has(id)),
      ),
      severity: rule.severity[isTrue(facts.get(childPageFact)) ? 'child' : 'adult'],
      because: [first, ...rest],
      values: valuesFor(rule, facts),
    };
  }
  return missing.length > 0 ? undetermined(missing) : without('nothing-seen');
}

/** Guards of the rule take a step each; what only the page itself claims is at most a signal. */
function lower(certainty: Certainty, rule: Rule, facts: Facts, claimedOnly: boolean): Certainty {
  let step = certainties.indexOf(certainty);
  for (const guard of rule.lowered ?? []) if (evaluate(guard, facts).is === 'true') step += 1;
  if (claimedOnly) step = Math.max(step, certainties.indexOf('signal'));
  return certainties[Math.min(step, certainties.length - 1)] ?? 'information';
}

function valuesFor(rule: Rule, facts: Facts): Record<string, string | number | boolean | readonly string[]> {
  const values: Record<string, string | number | boolean | readonly string[]> = {};
  for (const text of [rule.texts.seen, rule.texts.title]) {
    for (const name of [...placeholders(text.nl), ...placeholders(text.en)]) {
      const fact = facts.get(name);
      if (fact?.known) values[name] = fact.value;
    }
  }
  return values;
}

function isTrue(fact: Fact | undefined): boolean {
  return fact?.known === true && fact.value === true;
}

function distinct(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [one.fact, one])).values()];
}
