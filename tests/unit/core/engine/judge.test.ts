import { describe, expect, it } from 'vitest';
import { judge, type Law } from '../../../../core/engine/judge.ts';
import { makeRuleSet } from '../../../../core/engine/rule-set.ts';
import { defineFact } from '../../../../core/model/fact.ts';
import { observationId, signalId, visitId } from '../../../../core/model/ids.ts';
import { because, defineDetector } from '../../../../core/model/observation.ts';
import type { Rule } from '../../../../core/model/rule.ts';
import type { HealthSignal, NavigationSignal, Signal } from '../../../../core/model/signal.ts';
import type { Visit } from '../../../../core/model/visit.ts';

const visit: Visit = {
  id: visitId('v-1'),
  kind: 'page',
  session: 's',
  documentId: 'd',
  tabId: 1,
  url: 'https://site.example/',
  host: 'site.example',
  site: 'site.example',
  title: '',
  startedAt: 0,
  endedAt: null,
  browser: { name: 'Chrome', version: '1' },
  helder: { version: '1', ruleSet: { id: 'r', version: '1', sha256: '' }, dataDate: '2026-11-24' },
  mode: 'observing',
  private: false,
  gaps: [],
  earlier: { visits: 0, cookies: {}, audience: null, choice: null },
};

const commit: NavigationSignal = {
  id: signalId('navigation:0'),
  kind: 'navigation',
  trust: 'browser',
  at: 0,
  what: 'commit',
  url: 'https://site.example/?fbclid',
  transition: 'link',
  decoration: ['fbclid'],
};
const networkLate: HealthSignal = {
  id: signalId('health:network'),
  kind: 'health',
  trust: 'browser',
  at: 0,
  sensor: 'network',
  state: 'late',
  why: null,
};

const decorated = defineDetector({
  id: 'decorated',
  reads: ['navigation'],
  needs: ['network'],
  detect: (input) =>
    input.signals('navigation').flatMap((signal) =>
      signal.decoration.map((name) => ({
        id: observationId('decorated', name),
        kind: 'decorated',
        trust: 'browser' as const,
        data: { name },
        because: because([signal]),
      })),
    ),
});
const names = defineFact({
  id: 'link.names',
  from: ['decorated'],
  needs: [],
  derive: ({ observations }) => {
    const found = observations('decorated');
    return { value: found.map(({ data }) => String(data.name)), because: found };
  },
});
const count = defineFact({
  id: 'link.count',
  from: ['decorated'],
  needs: [],
  derive: ({ observations }) => ({
    value: observations('decorated').length,
    because: observations('decorated'),
  }),
});
const text = { nl: 'x', en: 'x' };
const rule: Rule = {
  id: 'profiling.link',
  version: 1,
  principles: [7],
  levels: [{ certainty: 'signal', when: { all: [{ fact: 'link.count', is: 'gte', value: 1 }] } }],
  severity: { child: 4, adult: 2 },
  law: ['avg-6'],
  supervisors: ['ap'],
  actions: ['D2'],
  automation: 'automatic',
  texts: {
    title: text,
    seen: { nl: 'In de link: {link.names}.', en: 'In the link: {link.names}.' },
    why: text,
    limits: text,
  },
  source: 'test',
};
const lawOf = (rules: Rule[], detectors = [decorated], facts = [names, count]): Law => ({
  ruleSet: makeRuleSet({ id: 'r', version: '1' }, rules),
  detectors,
  facts,
});
const findingOf = (signals: Signal[], law: Law) => judge(visit, signals, law).findings[0];

describe('judge', () => {
  it('finds what a rule describes, with the observations it rests on and the values for its text', () => {
    expect(findingOf([commit], lawOf([rule]))).toEqual({
      id: 'v-1/profiling.link',
      rule: 'profiling.link',
      ruleVersion: 1,
      principles: [7],
      outcome: 'indication',
      certainty: 'signal',
      severity: 2,
      because: ['decorated:fbclid'],
      values: { 'link.names': ['fbclid'] },
    });
  });

  it('says nothing seen, never that all is well, when no level holds', () => {
    expect(findingOf([], lawOf([rule]))?.outcome).toBe('nothing-seen');
  });

  it('leaves it undetermined when the sensor came late and nothing was seen', () => {
    expect(findingOf([networkLate], lawOf([rule]))).toMatchObject({
      outcome: 'undetermined',
      unknown: [{ fact: 'link.count', reason: 'sensor-late' }],
    });
  });

  it('keeps what was seen although the sensor came late', () => {
    expect(findingOf([commit, networkLate], lawOf([rule]))?.outcome).toBe('indication');
  });

  it('turns a detector that throws into an unknown, not into a pass', () => {
    const broken = defineDetector({
      ...decorated,
      detect: () => {
        throw new Error('hostile input');
      },
    });
    expect(findingOf([commit], lawOf([rule], [broken]))).toMatchObject({
      outcome: 'undetermined',
      unknown: [{ fact: 'link.count', reason: 'detector-failed' }],
    });
  });

  it('does not let a detector read signals that it did not declare', () => {
    const nosy = defineDetector({ ...decorated, reads: ['host'] }) as unknown as typeof decorated;
    expect(findingOf([commit], lawOf([rule], [nosy]))?.outcome).toBe('undetermined');
  });

  it('takes the highest level that holds, and skips one whose facts are unknown', () => {
    const before = {
      all: [
        { fact: 'link.count', is: 'gte', value: 1 },
        { fact: 'consent.phase', is: 'eq', value: 'before' },
      ],
    } as const;
    const two: Rule = { ...rule, levels: [{ certainty: 'appears-contrary', when: before }, ...rule.levels] };
    expect(findingOf([commit], lawOf([two]))).toMatchObject({ outcome: 'indication', certainty: 'signal' });
  });

  it('takes one step off for each guard that holds', () => {
    const guarded: Rule = {
      ...rule,
      levels: [
        { certainty: 'strong-indication', when: { all: [{ fact: 'link.count', is: 'gte', value: 1 }] } },
      ],
      lowered: [{ all: [{ fact: 'link.names', is: 'has', value: 'fbclid' }] }],
    };
    expect(findingOf([commit], lawOf([guarded]))).toMatchObject({ certainty: 'signal' });
  });

  it('holds what the page alone claims at a signal', () => {
    const claimed = defineDetector({
      ...decorated,
      detect: (input) =>
        decorated.detect(input).map((observation) => ({ ...observation, trust: 'page' as const })),
    });
    const sure: Rule = {
      ...rule,
      levels: [
        { certainty: 'appears-contrary', when: { all: [{ fact: 'link.count', is: 'gte', value: 1 }] } },
      ],
    };
    expect(findingOf([commit], lawOf([sure], [claimed]))).toMatchObject({ certainty: 'signal' });
  });

  it('does not apply a rule whose condition to apply is false, and asks when that is unknown', () => {
    const child: Rule = { ...rule, applies: { all: [{ fact: 'link.count', is: 'gte', value: 9 }] } };
    expect(findingOf([commit], lawOf([child]))?.outcome).toBe('not-applicable');
    const audience: Rule = {
      ...rule,
      applies: { all: [{ fact: 'audience.childPage', is: 'eq', value: true }] },
    };
    expect(findingOf([commit], lawOf([audience]))?.outcome).toBe('undetermined');
  });

  it('asks a person what no machine can see', () => {
    expect(findingOf([commit], lawOf([{ ...rule, automation: 'question', levels: [] }]))?.outcome).toBe(
      'ask-a-person',
    );
  });

  it('makes no finding of a level that holds without anything seen', () => {
    const empty: Rule = {
      ...rule,
      levels: [{ certainty: 'signal', when: { all: [{ fact: 'link.count', is: 'lt', value: 5 }] } }],
    };
    expect(findingOf([], lawOf([empty]))?.outcome).toBe('nothing-seen');
  });

  it('gives the same judgement, with the same ids, when it is made again', () => {
    const law = lawOf([rule]);
    expect(judge(visit, [commit], law)).toEqual(judge(visit, [commit], law));
  });
});
