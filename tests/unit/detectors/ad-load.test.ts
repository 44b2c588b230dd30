import { expect, test } from 'vitest';
import { detector as category } from '../../../detectors/ad-category.ts';
import { detector as load } from '../../../detectors/ad-load.ts';
import { detector as verification } from '../../../detectors/ad-verification.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const own: PartialSignal = { kind: 'host', host: 'www.example.nl', relation: 'first-party' };
const at = (number: number, y: number, more: object = {}): PartialSignal => ({
  kind: 'ad-place',
  place: `T.${number}`,
  box: { x: 0, y, width: 500, height: 400 },
  ...more,
});
const size = (height: number): PartialSignal => ({
  kind: 'ad-search',
  window: { width: 1000, height: 800 },
  page: { width: 1000, height },
});
const measured = (...signals: readonly PartialSignal[]) => see(load, [own, ...signals])[0]?.data;

test('ads are a share of the page, and of the screen where most of them stand', () => {
  expect(measured(size(2000), at(1, 0), at(2, 400), at(3, 1600))).toMatchObject({
    ads: 3,
    share: 30,
    screenShare: 50,
    atOnce: 2,
    perScreen: 1.2,
  });
});

test('what sticks out of the page does not count, nor does what leads to the site itself', () => {
  const house = at(2, 0, { links: [{ host: 'www.example.nl' }] });
  expect(measured(size(1000), at(1, 800), house)).toMatchObject({ ads: 1, share: 10 });
});

test('what lies over the page goes along to every screen', () => {
  const over = at(2, 0, { lies: 'over', covers: 0.5 });
  expect(measured(size(4000), at(1, 3000), over)).toMatchObject({ screenShare: 75, atOnce: 2, share: 5 });
});

test('without the size of the page nothing is said of shares', () => {
  const unsized: PartialSignal = { kind: 'ad-search', window: null, page: null };
  expect(measured(unsized, at(1, 0))).toMatchObject({ ads: 1, share: null, perScreen: null });
  expect(measured(at(1, 0))).toMatchObject({ share: null });
});

test('a window without height is not divided by', () => {
  const flat: PartialSignal = {
    kind: 'ad-search',
    window: { width: 0, height: 0 },
    page: { width: 10, height: 10 },
  };
  expect(measured(flat, at(1, 0))).toMatchObject({ share: null, screenShare: null });
});

test('an ad has one observation for each of its categories, as sure as the ad itself', () => {
  const words = [
    { list: 'gambling', word: 'casino', strong: true, where: 'text' },
    { list: 'contest', word: 'win', strong: false, where: 'text' },
    { list: 'contest', word: 'prijs', strong: false, where: 'button' },
    { list: 'contest', word: 'doe mee', strong: false, where: 'button' },
    { list: 'alcohol', word: 'wijn', strong: false, where: 'text' },
  ] as const;
  const seen = see(category, [own, at(1, 0, { words })]);
  expect(seen.map(({ data, trust }) => [data.category, data.by, data.words, trust])).toEqual([
    ['gambling', ['words'], ['casino'], 'browser'],
    ['contest', ['words'], ['win', 'prijs', 'doe mee'], 'browser'],
  ]);
});

test('a service that measures is named once, and not when it was stopped', () => {
  const asked = (host: string, more: object = {}): PartialSignal => ({
    kind: 'request',
    url: `https://${host}/a.js`,
    ...more,
  });
  const seen = see(verification, [
    asked('cdn.doubleverify.com'),
    asked('tps.doubleverify.com'),
    asked('pixel.adsafeprotected.com', { outcome: 'stopped' }),
  ]);
  expect(seen.map(({ data }) => [data.company, data.times])).toEqual([['DoubleVerify', 2]]);
});

test('a category by where it leads is the ad’s own, one by what only a bid names is a claim', () => {
  const hosts = [{ host: 'www.hollandcasino.nl' }];
  const auction = (bid: object): PartialSignal => ({
    kind: 'ad-auction',
    bids: [{ code: 'boven', won: true, ...bid }],
  });
  const found = (...signals: readonly PartialSignal[]) =>
    see(category, [own, ...signals]).map(({ data, trust }) => [data.category, data.by, trust]);
  expect(found(at(1, 0, { links: hosts }))).toEqual([['gambling', ['host'], 'browser']]);
  const place = at(1, 0, { codes: ['boven'] });
  expect(found(place, auction({ categories: ['IAB8-18'] }))).toEqual([['alcohol', ['iab'], 'page']]);
  expect(found(place, auction({ advertisers: ['hollandcasino.nl'] }))).toEqual([
    ['gambling', ['host'], 'page'],
  ]);
  const drawn = at(1, 0, { codes: ['boven'], links: hosts });
  expect(found(drawn, auction({ categories: ['1361'] }))).toEqual([['gambling', ['host', 'iab'], 'browser']]);
});
