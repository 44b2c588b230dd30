import { describe, expect, it } from 'vitest';
import { table } from '../../platform/page-world/start.ts';
import weights from '../../rules/words/fingerprint-weights.json' with { type: 'json' };

const watched = new Set<string>(['drawing', ...table.flatMap(({ id, ids = [] }) => [id, ...ids])]);

describe('the weights of device information', () => {
  it('name only what is watched', () => {
    const named = weights.rows.flatMap(({ every, amount, without }) => [
      ...every.flat(),
      ...(amount?.apis ?? []),
      ...without,
    ]);
    expect(named.filter((api) => !watched.has(api))).toEqual([]);
  });

  it.each(weights.rows)('$id: points, a reason, and something that makes it hit', (row) => {
    expect(row.points).toBeGreaterThan(0);
    expect(row.why).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect((row.every.length === 0) === (row.amount !== null)).toBe(true);
  });

  it('stand once each', () => {
    const ids = weights.rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leave what games and maps read far below the line, all of it together', () => {
    const light = new Set([
      'webgl-identity',
      'webgl-parameters',
      'screen',
      'hardware',
      'languages',
      'voices',
    ]);
    const points = weights.rows.filter(({ id }) => light.has(id)).reduce((sum, row) => sum + row.points, 0);
    expect(points).toBeLessThan(weights.points * 0.7);
  });
});
