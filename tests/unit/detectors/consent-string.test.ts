import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/consent-string.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

/** Consent for 1, 3, 4 and three vendors; interest for 2 and 7 of three vendors; precise location. */
const agreed = 'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA';
const sixHundred = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAAAAABpYEsQAYAAgSwAAAAAA';
/** Interest for 2 and 7, of which the site takes 7 from every vendor. */
const restricted = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpYAAAADcAIdABgACAAgSACAAEA';
const banner: PartialSignal = { kind: 'banner', at: 500 };
const api = (more: object): PartialSignal => ({ kind: 'consent-string', text: agreed, ...more });
const asked = (host: string, query: string, more: object = {}): PartialSignal => ({
  kind: 'request',
  url: `https://${host}/p?${query}`,
  ...more,
});
const host = (name: string, company: string): PartialSignal => ({
  kind: 'host',
  host: name,
  company: {
    id: company.toLowerCase(),
    name: company,
    category: 'advertising',
    country: null,
    behaviours: [],
  },
});

describe('consent-string', () => {
  it('says what the platform’s API told', () => {
    expect(see(detector, [banner, api({ at: 800, event: 'cmpuishown' })])).toMatchObject([
      {
        trust: 'page',
        data: {
          format: 'tcf',
          where: 'api',
          name: null,
          begins: 'CQtAQoAQtDjkAEsAEBENBQFo',
          readable: true,
          purposesConsent: ['1', '3', '4'],
          purposesLegitimateInterest: ['2', '7'],
          specialFeatures: ['1'],
          vendorsConsent: 3,
          vendorsLegitimateInterest: 3,
          vendorsDisclosed: null,
          created: Date.UTC(2026, 10, 1),
          cmpId: 300,
          policyVersion: 5,
          publisherCC: 'NL',
          gdprApplies: true,
          event: 'cmpuishown',
          receivers: [],
          receiversCount: 0,
          phase: 'before',
          at: 800,
        },
        because: ['consent-string:1'],
      },
    ]);
  });

  it('names the companies that were told in requests, by the browser’s word', () => {
    const [found, ...others] = see(detector, [
      host('ads.example.com', 'Alfa'),
      host('sync.example.org', 'Beta'),
      { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
      asked('sync.example.org', `gdpr=1&gdpr_consent=${sixHundred}`, { at: 700 }),
      asked('ads.example.com', `gdpr=1&gdpr_consent=${sixHundred}`, { at: 600 }),
      asked('www.example.nl', `gdpr_consent=${sixHundred}`, { at: 900 }),
    ]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      trust: 'browser',
      data: {
        where: 'parameter',
        name: 'gdpr_consent',
        vendorsConsent: 600,
        receivers: ['Alfa', 'Beta'],
        receiversCount: 2,
        requests: 3,
        gdprApplies: true,
        at: 600,
      },
      because: ['request:4', 'request:3', 'request:5'],
    });
  });

  it('keeps what was told before the choice apart from what was told after it', () => {
    const found = see(detector, [
      banner,
      asked('ads.example.com', `gdpr_consent=${agreed}`, { at: 900 }),
      { kind: 'choice', what: 'reject', at: 2000 },
      asked('ads.example.com', `gdpr_consent=${agreed}`, { at: 9000 }),
    ]);
    expect(found.map(({ data }) => [data.phase, data.at])).toEqual([
      ['before', 900],
      ['rejected', 9000],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps the API, the cookie and requests apart', () => {
    const found = see(detector, [
      api({}),
      api({ where: 'cookie', name: 'euconsent-v2', trust: 'browser' }),
      asked('ads.example.com', `gdpr_consent=${agreed}`),
    ]);
    expect(found.map(({ data, trust }) => [data.where, data.name, trust])).toEqual([
      ['api', null, 'page'],
      ['cookie', 'euconsent-v2', 'browser'],
      ['parameter', 'gdpr_consent', 'browser'],
    ]);
  });

  it('says what the platform had said last when a request told of consent', () => {
    const found = see(detector, [
      banner,
      api({ at: 600, event: 'cmpuishown', text: restricted }),
      asked('a.example.com', `gdpr_consent=${agreed}`, { at: 700 }),
      api({ at: 800, event: 'useractioncomplete', text: sixHundred }),
      asked('a.example.com', `gdpr_consent=${sixHundred}`, { at: 900 }),
    ]);
    const told = found.filter(({ data }) => data.where === 'parameter');
    expect(told.map(({ data }) => data.event)).toEqual(['cmpuishown', 'useractioncomplete']);
  });

  it('knows what the platform had said when its API is asked later', () => {
    const found = see(detector, [
      banner,
      api({ at: 600, event: 'tcloaded', text: restricted }),
      api({ at: 700, event: 'other', text: sixHundred }),
      api({ at: 800, event: null, text: agreed }),
    ]);
    expect(found.map(({ data }) => data.event)).toEqual(['tcloaded', 'tcloaded', 'tcloaded']);
  });

  it('takes the platform’s word on a refusal for that, and a later one for another choice', () => {
    const told = (event: number, request: number) =>
      see(detector, [
        banner,
        { kind: 'choice', what: 'reject', at: 1000 },
        api({ at: event, event: 'useractioncomplete', text: restricted }),
        asked('a.example.com', `gdpr_consent=${agreed}`, { at: request }),
      ]).find(({ data }) => data.where === 'parameter')?.data.event;
    expect(told(2500, 9000)).toBeNull();
    expect(told(8000, 9000)).toBe('useractioncomplete');
  });

  it('says which choice had been made, also while the phase waits for what was on its way', () => {
    const found = see(detector, [
      banner,
      asked('a.example.com', `gdpr_consent=${agreed}`, { at: 900 }),
      { kind: 'choice', what: 'close', at: 950 },
      { kind: 'choice', what: 'reject', at: 1000 },
      api({ at: 1100, event: 'useractioncomplete', text: restricted }),
    ]);
    expect(found.map(({ data }) => [data.where, data.phase, data.chosen])).toEqual([
      ['api', 'settling', 'reject'],
      ['parameter', 'before', null],
    ]);
  });

  it('does not count legitimate interest that the site took from every vendor', () => {
    expect(see(detector, [api({ text: restricted })])[0]?.data.purposesLegitimateInterest).toEqual(['2']);
  });

  it('reads the TCF within GPP, Additional Consent and US Privacy', () => {
    const found = see(detector, [
      asked('a.example.com', `gpp=DBABMA~${agreed}&gpp_sid=2`),
      asked('a.example.com', 'addtl_consent=2~1.2.3~dv.4'),
      asked('a.example.com', 'us_privacy=1YNN'),
    ]);
    expect(found.map(({ data }) => data)).toMatchObject([
      { format: 'gpp', sections: ['tcfeuv2'], purposesConsent: ['1', '3', '4'], vendorsConsent: 3 },
      { format: 'additional-consent', vendorsConsent: 3, vendorsDisclosed: 1 },
      { format: 'us-privacy', notice: true, optOutSale: false, lspa: false, vendorsConsent: null },
    ]);
  });

  it.each(['', '%24%7BGDPR_CONSENT_755%7D', '[GDPR]', '{{consent}}', 'undefined', 'null', '0'])(
    'takes %j for no string',
    (text) => {
      expect(see(detector, [asked('a.example.com', `gdpr_consent=${text}`)])).toEqual([]);
    },
  );

  it('says of what it cannot read that it cannot', () => {
    expect(see(detector, [api({ text: 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA' })])[0]?.data).toMatchObject({
      readable: false,
      purposesConsent: [],
      vendorsConsent: null,
    });
  });

  it.each([
    ['stopped', { outcome: 'stopped' }],
    ['failed', { outcome: 'failed' }],
    ['led to the page itself', { type: 'main_frame' }],
  ])('takes nothing from a request that %s', (_, more) => {
    expect(see(detector, [asked('a.example.com', `gdpr_consent=${agreed}`, more)])).toEqual([]);
  });

  it('stays small however many strings a page makes up, what can be read first', () => {
    const junk = Array.from({ length: 500 }, (_, index) =>
      asked('a.example.com', `gdpr_consent=junk${index}`, { at: index }),
    );
    const found = see(detector, [...junk, asked('a.example.com', `gdpr_consent=${agreed}`, { at: 9000 })]);
    expect(found).toHaveLength(60);
    expect(found[0]?.data.readable).toBe(true);
  });

  it('does not read thousands of long strings to the end', () => {
    const junk = Array.from({ length: 130 }, (_, index) =>
      asked('a.example.com', `gdpr_consent=${index}${'x'.repeat(4000)}`, { at: index }),
    );
    const real = asked('a.example.com', `gdpr_consent=${agreed}`, { at: 9000 });
    expect(see(detector, [...junk, real]).some(({ data }) => data.readable)).toBe(false);
    expect(see(detector, [...junk.slice(0, 100), real])[0]?.data.readable).toBe(true);
  });
});
