import { describe, expect, it } from 'vitest';
import { judge } from '../../core/engine/judge.ts';
import { golden } from './golden.ts';
import { law } from './law.ts';

/** Each folder is a visit with what it must show and what it must not. */
describe.each(golden)('the visit $name', ({ visit, signals, expect: expected }) => {
  const { findings, observations, facts } = judge(visit, signals, law);

  it.each(Object.entries(expected.indications ?? {}))('indicates %s as %s', (rule, certainty) => {
    const finding = findings.find((one) => one.rule === rule);
    expect(finding).toMatchObject({ outcome: 'indication', certainty });
  });

  it.each(expected.not ?? [])('does not indicate %s', (rule) => {
    expect(findings.find((one) => one.rule === rule)).toBeDefined();
    expect(findings.filter((one) => one.outcome === 'indication').map((one) => one.rule)).not.toContain(rule);
  });

  it.each(Object.entries(expected.outcomes ?? {}))('leaves %s as %s', (rule, outcome) => {
    expect(findings.find((one) => one.rule === rule)?.outcome).toBe(outcome);
  });

  it.each(Object.entries(expected.observations ?? {}))('observes %s %d times', (kind, times) => {
    expect(observations.filter((one) => one.kind === kind)).toHaveLength(times);
  });

  it.each(Object.entries(expected.facts ?? {}))('has the fact %s', (id, value) => {
    const fact = facts.find((one) => one.id === id);
    expect(fact?.known === true ? fact.value : fact?.reason).toEqual(value);
  });
});
