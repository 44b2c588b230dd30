import { describe, expect, test } from 'vitest';
import { judge } from '../../../../core/engine/judge.ts';
import type { Fact } from '../../../../core/model/fact.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../../visits/build.ts';
import { law } from '../../../visits/law.ts';

const own: PartialSignal = { kind: 'host', host: 'www.example.nl', relation: 'first-party' };
const page: PartialSignal = { kind: 'page' };
const search: PartialSignal = { kind: 'ad-search' };
const place = (more: object = {}): PartialSignal => ({ kind: 'ad-place', ...more });
const house = { links: [{ host: 'www.example.nl' }] };

function facts(...signals: readonly PartialSignal[]): (id: string) => unknown {
  const made = judge(buildVisit(), buildSignals([own, page, ...signals]), law).facts;
  const told = (fact: Fact | undefined) => (fact?.known === true ? fact.value : fact?.reason);
  return (id) => told(made.find((fact) => fact.id === id));
}

describe('that nothing was seen', () => {
  test('is said when the search ended', () => {
    const fact = facts(search);
    expect([fact('ads.shown'), fact('ads.shownUnmarked'), fact('ads.shownAlcohol')]).toEqual([0, 0, 0]);
  });

  test('is not known when nobody searched', () => {
    expect(facts()('ads.shown')).toBe('not-yet-observed');
  });

  test('is not known when the search failed', () => {
    expect(facts(search, { kind: 'health', sensor: 'ads', state: 'failed' })('ads.shown')).toBe(
      'sensor-failed',
    );
  });

  test('is not known of what could not be read, but is of what can be measured from outside', () => {
    const fact = facts(search, place({ unread: 1, lies: 'over', covers: 0.5 }));
    expect(fact('ads.shownGambling')).toBe('ad-unreadable');
    expect(fact('ads.shownOverPage')).toBe(0);
  });

  test('what was seen is known without an end of the search', () => {
    expect(facts(place())('ads.shown')).toBe(1);
  });
});

describe('marks', () => {
  test('a weak one is counted with its reasons and its words', () => {
    const label = { word: 'partner', strength: 'weak', fontSize: 9, contrast: 3, language: 'en' };
    const fact = facts(search, place({ labels: [label] }));
    expect(fact('ads.shownWeakMarks')).toBe(1);
    expect(fact('ads.shownWeakMarkWords')).toEqual(['partner']);
    expect(['Small', 'Faint', 'Vague', 'English'].map((why) => fact(`ads.shown${why}Marks`))).toEqual([
      1, 1, 1, 1,
    ]);
    expect([fact('ads.shownSmallestMark'), fact('ads.shownFaintestMark')]).toEqual([9, 3]);
  });

  test('of what leads to the site itself none is asked', () => {
    const fact = facts(search, place({ ...house, labels: [] }));
    expect([fact('ads.shownUnmarked'), fact('ads.shownOwn'), fact('ads.shownWithoutDsaInfo')]).toEqual([
      0, 1, 0,
    ]);
  });

  test('an unmarked place of which only its name says that it is advertising is not sure', () => {
    const fact = facts(search, place({ labels: [] }));
    expect([fact('ads.shownUnmarked'), fact('ads.shownUnmarkedSure')]).toEqual([1, 0]);
    expect(facts(search, place({ labels: [], links: [{ sponsored: true }] }))('ads.shownUnmarkedSure')).toBe(
      1,
    );
  });
});

test('what cannot be named is named by its words', () => {
  const words = [{ list: 'gambling', word: 'gokkast', strong: true, where: 'text' }];
  expect(facts(search, place({ links: [], words }))('ads.shownGamblingAdvertisers')).toEqual(['“gokkast”']);
});

test('ads that can be heard, and large ones that play by themselves, are loud', () => {
  const media = (autoplay: boolean, sound: boolean) => ({ media: { videos: 1, autoplay, sound } });
  const loud = (more: object) => facts(search, place(more))('ads.shownLoud');
  expect(loud(media(false, true))).toBe(1);
  expect(loud({ ...media(true, false), covers: 0.31 })).toBe(1);
  expect(loud({ ...media(true, false), covers: 0.3 })).toBe(0);
});

test('a link that pays for a sale counts as undisclosed without a clear mark', () => {
  const links = [{ via: ['www.awin1.com'] }];
  const undisclosed = (labels: readonly object[]) =>
    facts(search, place({ links, labels }))('ads.shownUnmarkedPartnerLinks');
  expect(undisclosed([])).toBe(1);
  expect(undisclosed([{ strength: 'weak' }])).toBe(1);
  expect(undisclosed([{}])).toBe(0);
});

test('an ad is aimed when it says so itself', () => {
  const political = [{ list: 'political', word: 'stem op', strong: true, where: 'text' }];
  const fact = facts(search, place({ words: political, disclosures: ['because-of-activity'] }));
  expect([fact('ads.shownAimed'), fact('ads.shownPoliticalAimed'), fact('ads.shownByActivity')]).toEqual([
    1, 1, 1,
  ]);
  expect(facts(search, place({ words: political }))('ads.shownPoliticalAimed')).toBe(0);
});

test('shares of the page are 0 without ads and unknown without its size', () => {
  expect(facts(search)('ads.shownShare')).toBe(0);
  expect(facts({ kind: 'ad-search', page: null }, place())('ads.shownShare')).toBe('not-yet-observed');
});

test('a forged ad in the frame of a stranger never makes more than a signal', () => {
  const stranger = place({
    place: '7.0',
    frame: 1,
    frameHost: 'los.example.org',
    within: 'T.1',
    words: [{ list: 'tobacco-vape', word: 'vape', strong: true, where: 'text' }],
    links: [{ host: 'www.vape.example' }],
    labels: [],
  });
  const signals = buildSignals([own, page, search, place({ labels: [], links: [] }), stranger]);
  const { findings } = judge(buildVisit(), signals, law);
  const certainties = findings
    .filter(({ rule, outcome }) => rule.startsWith('ads.') && outcome === 'indication')
    .map(({ certainty }) => certainty);
  expect(certainties.length).toBeGreaterThan(0);
  expect(certainties.filter((one) => one !== 'signal' && one !== 'information')).toEqual([]);
});
