import { expect, test } from 'vitest';
import { detector as adAim } from '../../../detectors/ad-aim.ts';
import { detector } from '../../../detectors/ad-request.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const hosts: readonly PartialSignal[] = [
  { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
  { kind: 'host', host: 'pbs.example.nl', relation: 'first-party', site: 'example.nl' },
  {
    kind: 'host',
    host: 'ib.adnxs.com',
    company: { id: 'xandr', name: 'Xandr', category: 'advertising', country: 'US', behaviours: [] },
  },
];
const request = (requestId: string, more: object = {}): PartialSignal => ({
  kind: 'request',
  requestId,
  url: 'https://ib.adnxs.com/openrtb2',
  type: 'xmlhttprequest',
  ...more,
});
const ask = (requestId: string, more: object = {}): PartialSignal => ({
  kind: 'ad-request',
  requestId,
  host: 'ib.adnxs.com',
  ...more,
});
const data = (signals: readonly PartialSignal[]) =>
  see(detector, [...hosts, ...signals]).map((one) => one.data);

test('requests of one company, language and treatment are one observation', () => {
  const places = (code: string) => ({ slots: [{ code, sizes: [] }] });
  const found = data([
    request('1', { at: 500 }),
    ask('1', { at: 500, ...places('zij'), identifiers: ['eids:pubcid.org'] }),
    request('2', { at: 300 }),
    ask('2', { at: 300, ...places('boven'), segments: ['permutive'] }),
  ]);
  expect(found).toMatchObject([
    {
      company: 'Xandr',
      times: 2,
      at: 300,
      places: ['zij', 'boven'],
      segments: ['permutive'],
      aboutPerson: true,
    },
  ]);
});

test('another treatment is another observation, with its names', () => {
  const found = data([
    request('1'),
    ask('1', { treatment: { child: true, gdprApplies: true, gpc: false } }),
    request('2'),
    ask('2', { treatment: { nonPersonalised: true, limited: true, restricted: true, ageTreatment: 2 } }),
  ]);
  expect(found).toMatchObject([
    { treatment: ['child', 'gdpr'], childSignal: true, protective: true },
    { treatment: ['non-personalised', 'limited', 'restricted', 'age-teen'], childSignal: true },
  ]);
});

test.each([
  [{ ageTreatment: 0 }, false, false],
  [{ child: false }, false, false],
  [{ underAge: true }, true, true],
  [{ limited: true }, false, true],
] as const)('%j is for a child: %s, protects: %s', (treatment, childSignal, protective) => {
  expect(data([request('1'), ask('1', { treatment })])).toMatchObject([{ childSignal, protective }]);
});

test('a documented cookie that went along is an identifier, another is not', () => {
  const found = data([request('1', { cookiesSent: ['uuid2', 'taal'] }), ask('1')]);
  expect(found).toMatchObject([{ identifiers: ['cookie:uuid2'], strongIdentifiers: 0, aboutPerson: false }]);
});

test('a server of the site itself that asks bidders is named with them', () => {
  const found = data([
    request('1', { url: 'https://pbs.example.nl/auction' }),
    ask('1', { host: 'pbs.example.nl', bidders: ['appnexus', 'rubicon'] }),
  ]);
  expect(found).toMatchObject([{ party: 'own', asked: ['example.nl', 'appnexus', 'rubicon'] }]);
});

test('what only the page tells does not count beside what the browser saw', () => {
  const claim: PartialSignal = { kind: 'ad-request', trust: 'page', host: 'ib.adnxs.com', segments: ['x'] };
  expect(data([request('1'), ask('1'), claim])).toMatchObject([{ times: 1, segments: [] }]);
  expect(see(detector, [...hosts, claim])[0]?.trust).toBe('page');
});

test('a flood of requests is told in few observations, soon', () => {
  const flood = Array.from({ length: 5000 }, (_, index): PartialSignal[] => {
    const host = `h${index % 500}.example.com`;
    const known: PartialSignal[] = index < 500 ? [{ kind: 'host', host, site: `s${index}.example` }] : [];
    const id = `f${index}`;
    const identifiers = Array.from({ length: 30 }, (__, number) => `eids:${index}-${number}.example`);
    return [...known, request(id, { url: `https://${host}/bid` }), ask(id, { host, identifiers })];
  }).flat();
  const start = performance.now();
  expect(see(detector, flood).length).toBeLessThanOrEqual(60);
  expect(see(adAim, flood).length).toBeLessThanOrEqual(60);
  expect(performance.now() - start).toBeLessThan(2000);
});
