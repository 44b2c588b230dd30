import { describe, expect, it } from 'vitest';
import { facts } from '../../../../core/facts/audience.ts';
import type { FactInput } from '../../../../core/model/fact.ts';
import { observationId, signalId } from '../../../../core/model/ids.ts';
import type { Observation } from '../../../../core/model/observation.ts';
import { buildSignals, buildVisit } from '../../../visits/build.ts';

describe('the estimate of the audience', () => {
  it('adds the signs up and stays within 0 and 100', () => {
    expect(
      value('audience.directed', [
        [40, 40],
        [30, 35],
      ]),
    ).toBe(70);
    expect(
      value('audience.directed', [
        [40, 0],
        [40, 0],
        [40, 0],
      ]),
    ).toBe(100);
    expect(
      value('audience.directed', [
        [20, 20],
        [-40, -10],
      ]),
    ).toBe(0);
    expect(
      value('audience.likely', [
        [20, 20],
        [-40, -10],
      ]),
    ).toBe(10);
  });

  it('calls a page a child page from 60 on', () => {
    expect(value('audience.childPage', [[59, 0]])).toBe(false);
    expect(value('audience.childPage', [[60, 0]])).toBe(true);
  });

  it('is unknown without the page’s words, unless what was seen is enough', () => {
    expect(value('audience.childPage', [[40, 40]], { page: null })).toBe('no-page-read');
    expect(value('audience.childPage', [[80, 80]], { page: null })).toBe(true);
  });

  it('gives way to what the person said', () => {
    expect(value('audience.childPage', [], { said: 'children' })).toBe(true);
    expect(value('audience.directed', [[80, 80]], { said: 'not-children' })).toBe(0);
  });
});

function value(
  id: string,
  signs: readonly (readonly [directed: number, likely: number])[],
  given: { page?: null; said?: 'children' | 'not-children' } = {},
) {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`there is no fact ${id}`);
  const [page] = buildSignals([{ kind: 'page' }]);
  const derived = fact.derive({
    visit: buildVisit(),
    consent: { platform: null, phases: [] },
    earlier: { visits: 0, cookies: {}, audience: given.said ?? null, choice: null },
    observations: () => signs.map(([directed, likely], index) => sign(index, directed, likely)),
    page: given.page === null ? null : (page as FactInput['page']),
  });
  return 'unknown' in derived ? derived.unknown : derived.value;
}

function sign(index: number, directed: number, likely: number): Observation {
  return {
    id: observationId('audience-signs', String(index)),
    kind: 'audience-signs',
    trust: 'browser',
    data: { directed, likely },
    because: [signalId('page:0')],
  };
}
