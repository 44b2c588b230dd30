import { describe, expect, it } from 'vitest';
import type { Principle } from '../../../components/catalogue.ts';
import { principleViews } from '../../../components/principle-views.ts';
import type { ReportedFinding } from '../../../core/model/report.ts';

const text = { nl: '', en: '' };
const seven: Principle = { number: 7, title: text, meaning: text, visible: text, never: text };
const finding: ReportedFinding = {
  id: 'v/a',
  rule: 'a',
  principles: [7],
  outcome: 'nothing-seen',
  certainty: null,
  severity: null,
  title: text,
  seen: text,
  because: [],
  unknown: [],
};
const indication: ReportedFinding = { ...finding, outcome: 'indication', certainty: 'signal', severity: 2 };
const statusOf = (...findings: ReportedFinding[]) => principleViews(findings, [seven])[0]?.status;

describe('principleViews', () => {
  it('says seen when there is an indication', () => {
    expect(statusOf(indication, finding)).toBe('seen');
  });

  it('says nothing seen when every check said so', () => {
    expect(statusOf(finding)).toBe('nothing-seen');
  });

  it('never lets one check that saw nothing hide one that could not be decided', () => {
    expect(statusOf(finding, { ...finding, outcome: 'undetermined' })).toBe('unknown');
  });

  it('says that it does not apply when no check does', () => {
    expect(statusOf({ ...finding, outcome: 'not-applicable' })).toBe('not-applicable');
  });

  it('says that it cannot be seen from outside when there is no check', () => {
    expect(statusOf()).toBe('invisible');
    expect(statusOf({ ...finding, outcome: 'ask-a-person' })).toBe('invisible');
  });

  it('tells a finding in full under its first principle and refers to it under the others', () => {
    const both = { ...indication, principles: [7, 3] };
    const three = { ...seven, number: 3 };
    const views = principleViews([both], [three, seven]);
    expect(views.map(({ number, findings, also }) => [number, findings.length, also.length])).toEqual([
      [7, 1, 0],
      [3, 0, 1],
    ]);
  });

  it('puts the most certain first, then the most severe', () => {
    const strong = { ...indication, id: 'strong', certainty: 'strong-indication' as const };
    const severe = { ...indication, id: 'severe', severity: 4 };
    const views = principleViews([indication, severe, strong], [seven]);
    expect(views[0]?.findings.map(({ id }) => id)).toEqual(['strong', 'severe', 'v/a']);
  });
});
