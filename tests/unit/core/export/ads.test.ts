import { expect, test } from 'vitest';
import { adsOf } from '../../../../core/export/ads.ts';
import { observationId, signalId } from '../../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../../core/model/observation.ts';

function seen(kind: string, data: ObservationData): Observation {
  const id = observationId(kind, JSON.stringify(data));
  return { id, kind, trust: 'browser', data, because: [signalId('ad-request:1.0')] };
}

const asked = (company: string, protocol: string, places: readonly string[], more: ObservationData = {}) =>
  seen('ad-request', { company, protocol, places, auction: false, asked: [company], ...more });
const aim = (company: string, verdict: string) => seen('ad-aim', { company, verdict });
const server = asked('Google', 'google-ad-manager', ['boven', 'zij']);
const exchange = asked('Xandr', 'appnexus', ['1', '2', '3'], { auction: true });
const nothing = { advertiser: null, landing: null, category: null, labelled: null, known: 'asked' };
const shown = (more: ObservationData = {}) => seen('ad', { place: 'T.1', chain: ['Google'], ...more });

test('a page without requests for advertising has no lines', () => {
  expect(adsOf([seen('cookie-sync', { from: 'A', to: 'B' })])).toEqual([]);
});

test('a line for each place of the ad server, with those that bid', () => {
  const line = { ...nothing, chain: ['Google', 'Xandr'], aimed: 'unknown' };
  expect(adsOf([exchange, server])).toMatchObject([line, line]);
});

test('one that is aimed makes the place aimed', () => {
  expect(adsOf([exchange, server, aim('Google', 'contextual'), aim('Xandr', 'personalised')])[0]?.aimed).toBe(
    'personalised',
  );
});

test('with the page only when nobody says otherwise', () => {
  expect(adsOf([server, aim('Google', 'contextual')])[0]?.aimed).toBe('contextual');
  expect(adsOf([exchange, server, aim('Google', 'contextual'), aim('Xandr', 'unknown')])[0]?.aimed).toBe(
    'unknown',
  );
});

test('a widget fills its place alone', () => {
  const widget = asked('Taboola', 'taboola', []);
  expect(adsOf([exchange, widget])).toMatchObject([{ ...nothing, chain: ['Taboola'], aimed: 'unknown' }]);
});

test('where no ad server is asked, the bidder that was asked for most places counts them', () => {
  const other = asked('Magnite', 'rubicon', ['a'], { auction: true });
  expect(adsOf([other, exchange])).toHaveLength(3);
  expect(adsOf([other, exchange])[0]?.chain).toEqual(['Magnite', 'Xandr']);
});

test('the same place asked for twice is one place', () => {
  expect(
    adsOf([server, asked('Google', 'google-ad-manager', ['zij'], { treatment: ['child'] })]),
  ).toHaveLength(2);
});

test('codes of bidders stand only where no bidder was seen to be asked', () => {
  const told = asked('Google', 'google-ad-manager', ['boven'], { auction: true, asked: ['appnexus'] });
  expect(adsOf([told])[0]?.chain).toEqual(['Google', 'appnexus']);
  expect(adsOf([told, exchange])[0]?.chain).toEqual(['Google', 'Xandr']);
});

test('an ad that was seen says what is known of it', () => {
  const ad = shown({
    company: 'Google',
    party: 'other',
    advertiser: 'Schoenen BV',
    advertiserBy: 'ad',
    landing: 'www.schoenen.example',
    landingHidden: false,
    labelled: 'weak',
    labels: ['partner'],
    categories: ['contest', 'alcohol'],
    disclosures: ['why-this-ad'],
    behalf: 'Schoenen BV',
    paid: 'Bureau',
    width: 300,
    height: 250,
    covers: 0.07,
    sound: true,
    autoplay: false,
    items: 2,
    visitedBefore: true,
  });
  expect(adsOf([ad])).toEqual([
    {
      known: 'shown',
      because: [ad.id],
      why: [],
      chain: ['Google'],
      company: 'Google',
      party: 'other',
      advertiser: 'Schoenen BV',
      advertiserBy: 'ad',
      landing: 'www.schoenen.example',
      landingHidden: false,
      aimed: 'unknown',
      category: 'contest',
      categories: ['contest', 'alcohol'],
      labelled: true,
      label: 'weak',
      labelWords: ['partner'],
      disclosures: ['why-this-ad'],
      behalf: 'Schoenen BV',
      paid: 'Bureau',
      width: 300,
      height: 250,
      covers: 0.07,
      sound: true,
      autoplay: false,
      items: 2,
      visitedBefore: true,
      place: 'T.1',
    },
  ]);
});

test.each([
  ['clear', true, 'clear'],
  ['none', false, 'none'],
  ['unknown', null, null],
] as const)('an ad that is marked %s is labelled %s', (labelled, is, label) => {
  expect(adsOf([shown({ labelled })])).toMatchObject([{ labelled: is, label }]);
});

test('a place in which an ad was seen is not told again', () => {
  expect(adsOf([server, shown({ codes: ['zij'], company: 'Google' })]).map(({ known }) => known)).toEqual([
    'shown',
    'asked',
  ]);
});

test('an ad whose place has another name takes one of those that its company was asked to fill', () => {
  expect(adsOf([server, shown({ codes: ['x'], company: 'Google' })])).toHaveLength(2);
  expect(adsOf([server, shown({ codes: ['x'], company: 'Meta' })])).toHaveLength(3);
});

test('where bidders alone were asked, each ad takes one of their places', () => {
  expect(adsOf([exchange, shown()]).map(({ known }) => known)).toEqual(['shown', 'asked', 'asked']);
});

test('the reasons are those of the chain, first those of the verdict', () => {
  const reasons = (company: string, verdict: string, why: readonly string[]) =>
    seen('ad-aim', { company, verdict, reasons: why });
  const [other, own] = [
    reasons('Google', 'unknown', ['gpc', 'page']),
    reasons('Xandr', 'personalised', ['eids']),
  ];
  const ad = shown({ chain: ['Google', 'Xandr'] });
  expect(adsOf([other, own, reasons('Meta', 'personalised', ['coppa']), ad])).toMatchObject([
    { aimed: 'personalised', why: ['eids', 'gpc', 'page'], because: [ad.id, own.id, other.id] },
  ]);
});

test('a report has at most thirty lines', () => {
  expect(adsOf(Array.from({ length: 40 }, (_, index) => shown({ place: `T.${index}` })))).toHaveLength(30);
});
