import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/consent-mode.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const google = {
  id: 'google',
  name: 'Google',
  category: 'advertising',
  country: 'US',
  behaviours: [],
} as const;
const analytics: PartialSignal = { kind: 'host', host: 'region1.google-analytics.com', company: google };
const own: PartialSignal = { kind: 'host', host: 'sgtm.example.nl', relation: 'first-party' };
const banner: PartialSignal = { kind: 'banner', at: 500 };
const hit = (query: string, more: object = {}): PartialSignal => ({
  kind: 'request',
  url: `https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123&${query}`,
  ...more,
});

describe('consent-mode', () => {
  it('gathers what Google was told in one state', () => {
    const [found, ...others] = see(detector, [
      banner,
      analytics,
      hit('gcs=G100&gcd=13p3p3p3p5', { at: 900 }),
      hit('gcs=G100&gcd=13p3p3p3p5', { at: 700 }),
    ]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      trust: 'browser',
      data: {
        company: 'Google',
        throughSite: false,
        adStorage: 'denied',
        analyticsStorage: 'denied',
        adUserData: 'denied',
        adPersonalization: 'denied',
        granted: false,
        denied: true,
        gcs: 'G100',
        gcd: '13p3p3p3p5',
        hosts: ['region1.google-analytics.com'],
        requests: 2,
        phase: 'before',
        at: 700,
      },
      because: ['request:3', 'request:2'],
    });
  });

  it.each([
    ['G111', '13t3t3t3t5', true, false],
    ['G101', '13p3t3p3p5', false, false],
    ['G100', '13p3p3t3p5', true, false],
    ['G1--', '13l3l3l3l1', false, false],
    ['G100', '13q3q3q3q5', false, true],
  ])(
    'says of %s and %s whether advertising is granted (%s), or all refused (%s)',
    (gcs, gcd, granted, denied) => {
      expect(see(detector, [analytics, hit(`gcs=${gcs}&gcd=${gcd}`)])[0]?.data).toMatchObject({
        granted,
        denied,
      });
    },
  );

  it('tells states and phases apart', () => {
    const found = see(detector, [
      banner,
      analytics,
      hit('gcs=G100', { at: 600 }),
      { kind: 'choice', what: 'accept', at: 1000 },
      hit('gcs=G100', { at: 1100 }),
      hit('gcs=G111', { at: 1200 }),
    ]);
    expect(found.map(({ data }) => [data.phase, data.adStorage, data.requests])).toEqual([
      ['before', 'denied', 1],
      ['accepted', 'denied', 1],
      ['accepted', 'granted', 1],
    ]);
  });

  it('says which choice had been made', () => {
    const chosen = (at: number) =>
      see(detector, [
        banner,
        analytics,
        { kind: 'choice', what: 'reject', at: 1000 },
        hit('gcs=G100', { at }),
      ])[0]?.data;
    expect([chosen(900)?.chosen, chosen(1100)?.chosen]).toEqual([null, 'reject']);
    expect(chosen(1100)?.phase).toBe('settling');
  });

  it('sees it through a server of the site itself', () => {
    const url = 'https://sgtm.example.nl/g/collect?v=2&tid=G-ABC123&gcd=13t3t3t3t5';
    expect(see(detector, [own, { kind: 'request', url }])[0]?.data).toMatchObject({
      company: 'Google',
      throughSite: true,
      granted: true,
      hosts: ['sgtm.example.nl'],
    });
  });

  it.each([
    ['a gcd of somebody else', 'https://sgtm.example.nl/x?gcd=13t3t3t3t5'],
    ['a gcs of another shape', 'https://sgtm.example.nl/x?gcs=1'],
    ['nothing', 'https://sgtm.example.nl/x'],
  ])('does not take %s for Consent Mode', (_, url) => {
    expect(see(detector, [own, { kind: 'request', url }])).toEqual([]);
  });

  it('says nothing of Google’s own pages', () => {
    const page: PartialSignal = {
      kind: 'host',
      host: 'www.google.com',
      relation: 'first-party',
      company: google,
    };
    expect(see(detector, [page, analytics, hit('gcs=G111')], { host: 'www.google.com' })).toEqual([]);
  });

  it.each([
    ['stopped', { outcome: 'stopped' }],
    ['led to the page itself', { type: 'main_frame' }],
  ])('takes nothing from a request that %s', (_, more) => {
    expect(see(detector, [analytics, hit('gcs=G111', more)])).toEqual([]);
  });
});
