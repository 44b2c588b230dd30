import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/tracker-by-phase.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const company = { id: 'adco', name: 'AdCo', category: 'advertising', country: 'US', behaviours: [] } as const;
const host: PartialSignal = { kind: 'host', host: 'ads.example.com', company };
const banner: PartialSignal = { kind: 'banner', at: 500 };
const cookie = [{ name: 'uid', domain: 'example.com' }];
const ask = (at: number, more: Partial<PartialSignal & { kind: 'request' }> = {}): PartialSignal => ({
  kind: 'request',
  url: 'https://ads.example.com/p',
  at,
  ...more,
});

describe('a tracker by phase', () => {
  it('is told for each phase apart, with its requests and the choice that began the phase', () => {
    const seen = see(detector, [
      host,
      banner,
      { ...ask(200, { setCookies: cookie }), id: 'request:a' } as PartialSignal,
      { kind: 'choice', what: 'reject', at: 3000 },
      ask(5000),
    ]);
    expect(seen.map(({ data }) => [data.phase, data.shows, data.requests, data.at])).toEqual([
      ['before', 'identifier', 1, 200],
      ['rejected', 'plain', 1, 5000],
    ]);
    expect(seen[0]?.because).toEqual(['request:a', 'banner:1']);
    expect(seen[1]?.because).toEqual(['request:4', 'choice:3']);
  });

  it('is held against nobody within a second of the refusal', () => {
    const seen = see(detector, [
      host,
      banner,
      ask(200),
      { kind: 'choice', what: 'reject', at: 3000 },
      ask(3900),
    ]);
    expect(seen.map(({ data }) => data.phase)).toEqual(['before', 'settling']);
  });

  it('goes in spite of the refusal at once where nothing was asked of the company before it', () => {
    const seen = see(detector, [host, banner, { kind: 'choice', what: 'reject', at: 3000 }, ask(3100)]);
    expect(seen.map(({ data }) => data.phase)).toEqual(['rejected']);
  });

  it('is statistics alone only when nothing else of the company was asked', () => {
    const analytics = { ...company, category: 'analytics' } as const;
    const both: PartialSignal[] = [
      { ...host, company: analytics } as PartialSignal,
      { kind: 'host', host: 'bid.example.com', company },
      banner,
      ask(100, { setCookies: cookie }),
    ];
    expect(see(detector, both)[0]?.data.statistics).toBe(true);
    const [seen] = see(detector, [...both, ask(200, { url: 'https://bid.example.com/p' })]);
    expect(seen?.data).toMatchObject({ statistics: false, advertising: true });
  });

  it('counts only what left', () => {
    expect(see(detector, [host, banner, ask(100, { outcome: 'stopped' })])).toEqual([]);
  });

  it.each(['consent', 'payment', 'captcha', 'tag-manager', 'cdn', 'error-monitoring'] as const)(
    'is not a service for %s',
    (category) => {
      const given = { ...host, company: { ...company, category } };
      expect(see(detector, [given, banner, ask(100, { setCookies: cookie })])).toEqual([]);
    },
  );

  it('is a company under the site’s own name too, when the list of disguised names knows it', () => {
    const disguised: PartialSignal = {
      kind: 'host',
      host: 'm.example.nl',
      relation: 'first-party',
      disguised: { id: 'adco', name: 'AdCo' },
    };
    const [seen] = see(detector, [disguised, banner, ask(100, { url: 'https://m.example.nl/p' })]);
    expect(seen?.data).toMatchObject({ company: 'AdCo', shows: 'plain' });
  });

  it('only told a refusal, unless it set an identifier with it', () => {
    const url = 'https://ads.example.com/g/collect?gcs=G100';
    const shows = (more: object) => see(detector, [host, banner, ask(100, { url, ...more })])[0]?.data.shows;
    expect([shows({}), shows({ setCookies: cookie })]).toEqual(['ping', 'identifier']);
  });

  it('shows a documented number in its address, which is new each time where statistics are refused', () => {
    const google: PartialSignal = { kind: 'host', host: 'www.google-analytics.com', company };
    const shows = (query: string) =>
      see(detector, [
        google,
        banner,
        ask(100, { url: `https://www.google-analytics.com/g/collect?${query}` }),
      ])[0]?.data.shows;
    expect([shows('cid'), shows('cid&gcs=G111'), shows('cid&gcs=G100')]).toEqual([
      'identifier',
      'identifier',
      'ping',
    ]);
  });

  it('knows a cookie that is being deleted from one that is set', () => {
    const shows = (lifetime: number | null) =>
      see(detector, [host, banner, ask(100, { setCookies: [{ length: 4, bits: 8, lifetime }] })])[0]?.data
        .shows;
    expect([shows(-1), shows(3600), shows(null)]).toEqual(['plain', 'cookie', 'cookie']);
  });

  it('tells that the browser objected, and that Helder came late', () => {
    const [seen] = see(detector, [
      host,
      banner,
      ask(100, { requestHeaders: [['sec-gpc', '1']] }),
      { kind: 'health', sensor: 'network', state: 'late' },
    ]);
    expect(seen?.data).toMatchObject({ objected: true, late: true });
  });

  it('names at most twenty requests, those that weigh most first', () => {
    const many = Array.from({ length: 40 }, (_, at) => ask(at));
    const [seen] = see(detector, [
      host,
      banner,
      ...many,
      { ...ask(90, { setCookies: cookie }), id: 'request:heavy' } as PartialSignal,
    ]);
    expect(seen?.because[0]).toBe('request:heavy');
    expect(seen?.because).toHaveLength(21);
    expect(seen?.data.requests).toBe(41);
  });
});
