import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/engine/judge.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../visits/build.ts';
import { law } from '../../visits/law.ts';

const odd = 'x'.repeat(8192);

/** What a hostile page or a broken server can make of each field; every one went through the sensor's caps. */
const signals: readonly (readonly [string, PartialSignal])[] = [
  ['a malformed address', { kind: 'request', url: 'invalid:', host: '' }],
  ['a data: address', { kind: 'request', url: 'data:text/html', host: '' }],
  ['a blob: address', { kind: 'request', url: 'blob:https://a.test', host: '' }],
  ['an IPv6 literal', { kind: 'request', url: 'http://[::1]:1/', host: '[::1]' }],
  ['a punycode host', { kind: 'request', url: 'https://xn--bcher-kva.example/' }],
  ['a bad percent sign', { kind: 'request', url: 'https://a.test/%E0%A4%A?%E0%A4%A' }],
  [
    'parameters named like properties',
    { kind: 'request', url: 'https://a.test/?__proto__=1&constructor&toString' },
  ],
  ['a very long address', { kind: 'request', url: `https://a.test/${odd}?${odd}` }],
  ['a redirect without an end', { kind: 'request', url: 'https://a.test/', outcome: 'redirected', hop: 7 }],
  [
    'odd cookies',
    { kind: 'request', setCookies: [{ name: '', domain: '', length: 0, bits: 0, hash: null }] },
  ],
  ['a cookie named like a property', { kind: 'cookie', cookie: { name: '__proto__', domain: '__proto__' } }],
  ['odd meta names', { kind: 'page', meta: { __proto__x: odd, constructor: 'children', audience: odd } }],
  ['markup as a title', { kind: 'page', title: '<script>alert(1)</script>', headings: [odd] }],
  ['odd forms', { kind: 'page', forms: [{ method: 'post', action: '', insecure: true, fields: [] }] }],
  ['an odd address of arrival', { kind: 'navigation', url: '', decoration: ['', '__proto__', odd] }],
];

describe('hostile input', () => {
  it.each(signals)('%s makes no detector or fact fail', (_, signal) => {
    const given = buildSignals([{ kind: 'host', host: 'a.test' }, { kind: 'navigation' }, signal]);
    const { facts } = judge(buildVisit(), given, law);
    expect(facts.filter((fact) => !fact.known && fact.reason === 'detector-failed')).toEqual([]);
  });

  it('gives every observation an id of its own and bounded evidence', () => {
    const many = Array.from(
      { length: 3000 },
      (_, index): PartialSignal => ({
        kind: 'request',
        url: `https://a.test:${index + 1}/sync?email&password&gclid`,
        localAddress: true,
        setCookies: [{ name: `c${index % 50}`, domain: 'a.test' }],
        pageAddress: { by: 'parameter', parameter: 'u', detail: 'query' },
        upload: null,
      }),
    );
    const company = { id: 'a', name: 'A', category: 'advertising' as const, country: null, behaviours: [] };
    const given = buildSignals([
      { kind: 'host', host: 'a.test', company },
      { kind: 'navigation', decoration: ['gclid'] },
      ...many,
    ]);
    const { observations } = judge(buildVisit(), given, law);
    expect(new Set(observations.map((one) => one.id)).size).toBe(observations.length);
    expect(Math.max(...observations.map((one) => one.because.length))).toBeLessThanOrEqual(50);
    expect(observations.length).toBeGreaterThan(50);
  });
});
