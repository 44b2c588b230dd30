import { expect, it } from 'vitest';
import { adGroups, askedGroups } from '../../../components/ad-groups.ts';
import { adLine, askedLine } from './ad-line.ts';

it('tells ads once that differ only in place and size', () => {
  const groups = adGroups([
    adLine({ place: '0.1', because: ['a'] }),
    adLine({ place: '0.2', width: 728, covers: 0.2 }),
    adLine({ place: '0.3', aimed: 'personalised' }),
  ]);
  expect(groups.map(({ count, line }) => [count, line.place])).toEqual([
    [2, '0.1'],
    [1, '0.3'],
  ]);
});

it.each([{ advertiser: 'Zool' }, { landing: 'zool.test' }, { paid: 'Zool' }, { covers: 0.5 }])(
  'keeps ads apart that say something of their own: %j',
  (said) => {
    expect(adGroups([adLine(said), adLine()])).toHaveLength(2);
  },
);

it('keeps blocks of several ads by themselves', () => {
  expect(adGroups([adLine({ items: 6 }), adLine({ items: 6 })])).toHaveLength(2);
});

it('tells places once that were asked of the same companies', () => {
  const groups = askedGroups([askedLine(), askedLine(), askedLine({ chain: ['Beta'] })]);
  expect(groups.map(({ count, line }) => [count, ...line.chain])).toEqual([
    [2, 'Alfa'],
    [1, 'Beta'],
  ]);
});
