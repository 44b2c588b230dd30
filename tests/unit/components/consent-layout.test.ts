import { describe, expect, it } from 'vitest';
import { consentLayout } from '../../../components/consent-layout.ts';
import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../core/model/observation.ts';
import type { CompanyLine, ToldPhase } from '../../../core/model/report.ts';

const startedAt = '2026-11-24T13:05:00.000Z';
const company = (name: string, phases: CompanyLine['phases']): CompanyLine => ({
  name,
  category: 'advertising',
  tracker: true,
  country: null,
  hosts: [],
  requests: 1,
  stopped: 0,
  phases,
  setsIdentifier: false,
  cookies: [],
  named: true,
});
const seen = (kind: string, data: ObservationData): Observation => ({
  id: observationId(kind, JSON.stringify(data)),
  kind,
  trust: 'browser',
  data,
  because: [signalId('request:1.0')],
});
const tracker = (name: string, phases: CompanyLine['phases'], shows = 'identifier'): Observation[] =>
  Object.entries(phases).map(([phase, requests]) =>
    seen('tracker-by-phase', { company: name, phase, shows, requests }),
  );
const layout = (
  phases: readonly ToldPhase[],
  observations: readonly Observation[],
  companies: readonly CompanyLine[] = [],
) =>
  consentLayout({
    startedAt,
    consent: {
      platform: null,
      phases: phases.map((phase, index) => ({ phase, from: `2026-11-24T13:05:${10 + index}.000Z` })),
    },
    observations,
    companies,
  });
const kinds = (phases: readonly ToldPhase[], observations: readonly Observation[]) =>
  layout(phases, observations).lanes[0]?.marks.map(({ kind }) => kind);

describe('a tracker on the line', () => {
  it.each([
    [{ before: 3, rejected: 2 }, ['active', 'went-on']],
    [{ before: 3 }, ['active', 'not-seen']],
    [{ rejected: 2 }, ['not-seen', 'new']],
  ] as const)('%j is %j', (counts, expected) => {
    expect(kinds(['before', 'rejected'], tracker('A', counts))).toEqual(expected);
  });

  it('comes back when it was silent in between', () => {
    const counts = { before: 1, accepted: 4 };
    expect(kinds(['before', 'rejected', 'accepted'], tracker('A', counts))).toEqual([
      'active',
      'not-seen',
      'back',
    ]);
  });

  it('that was only told of a refusal is not active', () => {
    const told = [...tracker('A', { before: 1 }), ...tracker('A', { rejected: 2 }, 'ping')];
    const { parts, lanes } = layout(['before', 'rejected'], told);
    expect(lanes[0]?.marks.map(({ kind }) => kind)).toEqual(['active', 'ping']);
    expect(parts[1]?.trackers).toBe(0);
  });

  it('is not called active where its company was asked for something else', () => {
    const { parts, lanes } = layout(['before', 'rejected'], tracker('A', { before: 1 }), [
      company('A', { before: 1, rejected: 6 }),
    ]);
    expect(lanes[0]?.marks[1]).toEqual({ kind: 'contact', requests: 6 });
    expect(parts[1]).toMatchObject({ trackers: 0, others: 0 });
  });

  it('is active where its script kept a number in the browser', () => {
    const kept = seen('stored-identifier', {
      company: 'A',
      phase: 'before',
      operation: 'write',
      confirmed: true,
    });
    const { parts, lanes } = layout(['before', 'accepted'], [kept]);
    expect(lanes[0]?.marks[0]).toEqual({ kind: 'active', requests: 0 });
    expect(parts[0]?.trackers).toBe(1);
  });

  it('that came in the second after a refusal was not there before it, nor in spite of it', () => {
    const phases = ['before', 'rejected'] as const;
    const click = seen('consent-choice', { what: 'reject', by: 'person', at: 11_000 });
    const late = { company: 'A', phase: 'settling', shows: 'identifier', requests: 2, at: 11_300 };
    const line = company('A', { settling: 2 });
    const { parts, lanes } = layout(phases, [click, seen('tracker-by-phase', late)], [line]);
    expect(lanes[0]?.marks.map(({ kind }) => kind)).toEqual(['not-seen', 'settling']);
    expect(parts.map(({ trackers }) => trackers)).toEqual([0, 0]);
    const goesOn = seen('tracker-by-phase', { ...late, phase: 'rejected', at: 14_000 });
    const after = layout(phases, [click, seen('tracker-by-phase', late), goesOn]);
    expect(after.lanes[0]?.marks).toEqual([
      { kind: 'not-seen', requests: 0 },
      { kind: 'new', requests: 4 },
    ]);
  });

  it('is not there for a number that was in the browser before', () => {
    const found = seen('advertising-identifier', { company: 'A', phase: 'before', before: true });
    expect(layout(['before'], [found]).lanes).toEqual([]);
  });

  it('has the requests of each part', () => {
    const { lanes } = layout(['before', 'accepted'], tracker('A', { before: 3, accepted: 8 }));
    expect(lanes[0]?.marks.map(({ requests }) => requests)).toEqual([3, 8]);
  });
});

describe('the parts', () => {
  it('count trackers and others, and who is new', () => {
    const { parts, others } = layout(
      ['before', 'accepted'],
      [...tracker('A', { before: 1, accepted: 1 }), ...tracker('B', { accepted: 1 })],
      [company('A', { before: 1 }), company('C', { accepted: 1 }), company('D', { before: 1 })],
    );
    expect(parts).toMatchObject([
      { phase: 'before', trackers: 1, newTrackers: 0, others: 1, newOthers: 0 },
      { phase: 'accepted', trackers: 2, newTrackers: 1, others: 1, newOthers: 1 },
    ]);
    expect(others).toBe(2);
  });

  it('hold a phase that returns once, with both choices', () => {
    const { parts } = layout(['before', 'accepted', 'withdrawn', 'accepted'], []);
    expect(parts.map(({ phase, choices }) => [phase, choices.length])).toEqual([
      ['before', 0],
      ['accepted', 2],
      ['withdrawn', 1],
    ]);
  });

  it('say who made the choice', () => {
    const { parts } = layout(
      ['before', 'rejected'],
      [seen('consent-choice', { what: 'reject', by: 'platform', at: 11_000 })],
    );
    expect(parts[1]?.choices).toEqual([
      { at: Date.UTC(2026, 10, 24, 13, 5, 11), some: false, by: 'platform' },
    ]);
  });

  it('begin where the phase does when no choice was observed', () => {
    const { parts } = layout(['before', 'rejected'], []);
    expect(parts[1]?.choices).toEqual([{ at: Date.UTC(2026, 10, 24, 13, 5, 11), some: false, by: 'person' }]);
  });

  it('say that only some was agreed to', () => {
    const { parts } = layout(
      ['before', 'accepted'],
      [seen('consent-choice', { what: 'save-some', by: 'person', at: 11_000 })],
    );
    expect(parts[1]?.choices[0]?.some).toBe(true);
  });

  it.each([
    ['rejected', true],
    ['withdrawn', true],
    ['accepted', false],
    ['unknown', false],
  ] as const)('%s is a refusal: %s', (phase, refused) => {
    expect(layout([phase], []).parts[0]?.refused).toBe(refused);
  });
});

describe('the order', () => {
  it('is: in spite of a refusal, there from the beginning, busiest', () => {
    const { lanes } = layout(
      ['before', 'rejected'],
      [
        ...tracker('Early', { before: 9 }),
        ...tracker('EarlyBusy', { before: 20 }),
        ...tracker('Despite', { before: 1, rejected: 1 }),
        ...tracker('NewDespite', { rejected: 30 }),
      ],
    );
    expect(lanes.map(({ name }) => name)).toEqual(['Despite', 'NewDespite', 'EarlyBusy', 'Early']);
  });
});
