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
const nothing = { advertiser: null, landing: null, category: null, labelled: null };

test('a page without requests for advertising has no lines', () => {
  expect(adsOf([seen('cookie-sync', { from: 'A', to: 'B' })])).toEqual([]);
});

test('a line for each place of the ad server, with those that bid', () => {
  const line = { ...nothing, chain: ['Google', 'Xandr'], aimed: 'unknown' };
  expect(adsOf([exchange, server])).toEqual([line, line]);
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
  expect(adsOf([exchange, widget])).toEqual([{ ...nothing, chain: ['Taboola'], aimed: 'unknown' }]);
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
