import { describe, expect, it } from 'vitest';
import { consentLayout } from '../../../components/consent-layout.ts';
import type { ConsentPhase } from '../../../core/model/consent.ts';
import type { CompanyLine } from '../../../core/model/report.ts';

const company = (name: string, phases: CompanyLine['phases'], tracker = true): CompanyLine => ({
  name,
  category: tracker ? 'advertising' : 'cdn',
  tracker,
  country: null,
  hosts: [],
  requests: 1,
  stopped: 0,
  phases,
  setsIdentifier: false,
  cookies: [],
  named: true,
});
const consent = (...phases: readonly ConsentPhase[]) => ({
  platform: null,
  phases: phases.map((phase, index) => ({ phase, from: `2026-11-24T13:05:${10 + index}.000Z` })),
});
const layout = (phases: readonly ConsentPhase[], ...companies: readonly CompanyLine[]) =>
  consentLayout({ consent: consent(...phases), companies });
const kinds = (phases: readonly ConsentPhase[], counts: CompanyLine['phases']) =>
  layout(phases, company('A', counts)).lanes[0]?.marks.map(({ kind }) => kind);

describe('a company on the line', () => {
  it.each([
    [{ before: 3, rejected: 2 }, ['active', 'went-on']],
    [{ before: 3 }, ['active', 'not-seen']],
    [{ rejected: 2 }, ['not-seen', 'new']],
  ] as const)('%j is %j', (counts, expected) => {
    expect(kinds(['before', 'rejected'], counts)).toEqual(expected);
  });

  it('comes back when it was silent in between', () => {
    expect(kinds(['before', 'rejected', 'accepted'], { before: 1, accepted: 4 })).toEqual([
      'active',
      'not-seen',
      'back',
    ]);
  });

  it('has the requests of each part', () => {
    const { lanes } = layout(['before', 'accepted'], company('A', { before: 3, accepted: 8 }));
    expect(lanes[0]?.marks.map(({ requests }) => requests)).toEqual([3, 8]);
  });

  it('is left out when it was active in none of the parts', () => {
    expect(layout(['before'], company('A', {}), company('B', {}, false))).toMatchObject({
      lanes: [],
      others: 0,
    });
  });
});

describe('the parts', () => {
  it('count trackers and others, and who is new', () => {
    const { parts, others } = layout(
      ['before', 'accepted'],
      company('A', { before: 1, accepted: 1 }),
      company('B', { accepted: 1 }),
      company('C', { accepted: 1 }, false),
      company('D', { before: 1 }, false),
    );
    expect(parts).toMatchObject([
      { phase: 'before', trackers: 1, newTrackers: 0, others: 1, newOthers: 0 },
      { phase: 'accepted', trackers: 2, newTrackers: 1, others: 1, newOthers: 1 },
    ]);
    expect(others).toBe(2);
  });

  it('say when the choice was made; the first was not chosen now', () => {
    const { parts } = layout(['before', 'rejected']);
    expect(parts.map(({ chosenAt }) => chosenAt)).toEqual([[], [Date.UTC(2026, 10, 24, 13, 5, 11)]]);
  });

  it('hold a phase that returns once, with both moments', () => {
    const { parts } = layout(['before', 'accepted', 'withdrawn', 'accepted']);
    expect(parts.map(({ phase, chosenAt }) => [phase, chosenAt.length])).toEqual([
      ['before', 0],
      ['accepted', 2],
      ['withdrawn', 1],
    ]);
  });

  it.each([
    ['rejected', true],
    ['withdrawn', true],
    ['accepted', false],
    ['unknown', false],
  ] as const)('%s is a refusal: %s', (phase, refused) => {
    expect(layout([phase]).parts[0]?.refused).toBe(refused);
  });
});

describe('the order', () => {
  it('is: in spite of a refusal, there from the beginning, busiest', () => {
    const { lanes } = layout(
      ['before', 'rejected'],
      company('Early', { before: 9 }),
      company('EarlyBusy', { before: 20 }),
      company('Despite', { before: 1, rejected: 1 }),
      company('NewDespite', { rejected: 30 }),
    );
    expect(lanes.map(({ name }) => name)).toEqual(['Despite', 'NewDespite', 'EarlyBusy', 'Early']);
  });
});
