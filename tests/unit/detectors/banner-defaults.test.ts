import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/banner-defaults.ts';
import { see } from './see.ts';

const on = { checked: true } as const;

describe('what stands on before a choice', () => {
  it('is told for each purpose, without what is called necessary', () => {
    const seen = see(detector, [
      {
        kind: 'banner',
        toggles: [
          { purpose: 'necessary', ...on },
          { purpose: 'statistics', ...on, fixed: true },
          { purpose: 'marketing', label: 'Reclame', ...on },
          { purpose: 'marketing', label: 'Profielen', ...on },
          { purpose: 'preferences' },
        ],
      },
    ]);
    expect(seen.map(({ data }) => [data.purpose, data.labels, data.count])).toEqual([
      ['marketing', ['Reclame', 'Profielen'], 2],
    ]);
  });

  it('is what the first look at a layer saw: later a person may have switched it on', () => {
    const layer = (at: number, checked: boolean) =>
      ({ kind: 'banner', layer: 2, at, toggles: [{ purpose: 'marketing', checked }] }) as const;
    expect(see(detector, [layer(100, false), layer(900, true)])).toEqual([]);
  });

  it('says nothing once the person agreed, or had agreed before', () => {
    const toggles = [{ purpose: 'marketing', ...on }] as const;
    const later = { kind: 'banner', layer: 2, at: 9000, toggles } as const;
    expect(
      see(detector, [{ kind: 'banner', at: 0 }, { kind: 'choice', what: 'accept', at: 50 }, later]),
    ).toEqual([]);
    expect(see(detector, [{ kind: 'consent-string', event: 'tcloaded', at: 0 }, later])).toEqual([]);
    expect(see(detector, [{ kind: 'banner', at: 0 }, later])).toHaveLength(1);
  });
});
