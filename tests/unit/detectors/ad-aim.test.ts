import { describe, expect, test } from 'vitest';
import { detector } from '../../../detectors/ad-aim.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const yes = 'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA';
const no = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpYAAAADcAIdABgACAAgSACAAEA';
const company = (id: string, name: string) =>
  ({ id, name, category: 'advertising', country: 'US', behaviours: [] }) as const;
const hosts: readonly PartialSignal[] = [
  { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
  { kind: 'host', host: 'ib.adnxs.com', company: company('xandr', 'Xandr') },
  { kind: 'host', host: 'fastlane.rubiconproject.com', company: company('magnite', 'Magnite') },
  { kind: 'host', host: 'securepubads.g.doubleclick.net', company: company('google', 'Google') },
];

interface Given {
  readonly requestId?: string;
  readonly url?: string;
  readonly cookiesSent?: readonly string[];
  readonly outcome?: 'completed' | 'stopped';
}

/** A request for a bid and what it said; its cookies and address are the browser's record. */
function bid(ask: Omit<PartialSignal & { kind: 'ad-request' }, 'kind'>, given: Given = {}): PartialSignal[] {
  const { requestId = '7', url = 'https://ib.adnxs.com/openrtb2', ...rest } = given;
  const host = new URL(url).hostname;
  return [
    { kind: 'request', requestId, url, type: 'xmlhttprequest', ...rest },
    { kind: 'ad-request', requestId, host, protocol: 'openrtb', pageKeys: ['site.cat'], ...ask },
  ];
}

const aims = (signals: readonly PartialSignal[]) =>
  see(detector, [...hosts, ...signals]).map(({ data }) => data);
const aim = (signals: readonly PartialSignal[]) => aims(signals)[0];
const ids = { identifiers: ['eids:id5-sync.com', 'eids:pubcid.org'] };

test('a cookie that goes along in the address is a cookie that goes along', () => {
  expect(aim(bid({ identifiers: ['google-cookie'] }))?.reasons).toEqual(['weak-identifier']);
});

describe('six ways to ask', () => {
  test('a yes, numbers, a cookie and segments: aimed at the person', () => {
    const url = `https://ib.adnxs.com/openrtb2?gdpr_consent=${yes}`;
    const asked = bid({ ...ids, segments: ['permutive.com'] }, { url, cookiesSent: ['uuid2'] });
    expect(aim(asked)).toMatchObject({
      company: 'Xandr',
      verdict: 'personalised',
      score: 100,
      contextual: 0,
      reasons: ['segments', 'tcf-granted', 'strong-identifier', 'weak-identifier'],
    });
  });

  test('a no, and nothing of the person: with the page', () => {
    const url = `https://ib.adnxs.com/openrtb2?gdpr_consent=${no}`;
    expect(aim(bid({}, { url }))).toMatchObject({
      verdict: 'contextual',
      score: 0,
      contextual: 80,
      reasons: ['page-only', 'tcf-denied', 'no-cookie'],
    });
  });

  test('coppa without numbers: with the page', () => {
    expect(aim(bid({ treatment: { child: true } }))).toMatchObject({
      verdict: 'contextual',
      reasons: ['coppa', 'page-only', 'no-cookie'],
    });
  });

  test('npa at Google: with the page', () => {
    const url = 'https://securepubads.g.doubleclick.net/gampad/ads?npa=1';
    const ask = { protocol: 'google-ad-manager', treatment: { nonPersonalised: true } } as const;
    expect(aim(bid(ask, { url }))).toMatchObject({
      company: 'Google',
      verdict: 'contextual',
      score: 0,
      reasons: ['non-personalised', 'page-only', 'no-cookie'],
    });
  });

  test('no numbers and no cookie: with the page', () => {
    expect(aim(bid({}))).toMatchObject({ verdict: 'contextual', contextual: 60, score: 0 });
  });

  test('the DSA object says profile: aimed at the person', () => {
    const transparency = { required: 3, behalf: null, paid: null, parameters: [1, 2] };
    expect(aim(bid({ transparency }))).toMatchObject({ verdict: 'personalised', score: 80 });
  });
});

test('npa beside Google’s own cookie, which counts and caps: with the page', () => {
  const url = 'https://securepubads.g.doubleclick.net/gampad/ads?npa=1';
  const ask = {
    protocol: 'google-ad-manager',
    treatment: { nonPersonalised: true },
    identifiers: ['google-cookie'],
  } as const;
  expect(aim(bid(ask, { url, cookiesSent: ['IDE'] }))).toMatchObject({
    verdict: 'contextual',
    contextual: 60,
  });
});

test.each([[{ identifiers: ['ppid'] }], [{ segments: ['permutive'] }]])(
  'npa beside %j: unknown, for the site may choose by it',
  (more) => {
    const url = 'https://securepubads.g.doubleclick.net/gampad/ads?npa=1';
    const ask = { protocol: 'google-ad-manager', treatment: { nonPersonalised: true }, ...more } as const;
    expect(aim(bid(ask, { url, cookiesSent: ['IDE'] }))?.verdict).toBe('unknown');
  },
);

test('the DSA object says basic advertising alone: with the page', () => {
  const transparency = { required: 3, behalf: null, paid: null, parameters: [2] };
  expect(aim(bid({ transparency, pageKeys: [] }, { cookiesSent: ['a'] }))).toMatchObject({
    verdict: 'contextual',
    contextual: 70,
  });
});

test('numbers without a yes or a no: unknown', () => {
  expect(aim(bid(ids, { cookiesSent: ['uuid2'] }))).toMatchObject({ verdict: 'unknown', score: 35 });
});

test('numbers and a yes: perhaps', () => {
  const url = `https://ib.adnxs.com/openrtb2?gdpr_consent=${yes}`;
  expect(aim(bid(ids, { url }))).toMatchObject({ verdict: 'unknown', perhaps: true, score: 55 });
});

test('coppa with numbers all the same: unknown', () => {
  expect(aim(bid({ ...ids, treatment: { child: true } }))).toMatchObject({ verdict: 'unknown', score: 0 });
});

test('what one request asks not to have counts only where all ask it', () => {
  const second = bid(ids, { requestId: '8' });
  const asked = [...bid({ treatment: { child: true } }), ...second];
  expect(aim(asked)?.reasons).toEqual(['strong-identifier', 'no-cookie']);
});

test('companies are judged apart', () => {
  const url = 'https://fastlane.rubiconproject.com/a/api/fastlane.json';
  const found = aims([...bid(ids), ...bid({}, { requestId: '8', url })]);
  expect(found.map(({ company, verdict }) => [company, verdict])).toEqual([
    ['Xandr', 'unknown'],
    ['Magnite', 'contextual'],
  ]);
});

test('the string that the page kept counts where the request brings none', () => {
  const kept: PartialSignal = { kind: 'consent-string', text: yes, where: 'cookie', at: 0 };
  expect(aim([kept, ...bid(ids)])?.reasons).toContain('tcf-granted');
  const later: PartialSignal = { ...kept, at: 90_000 };
  expect(aim([later, ...bid(ids)])?.reasons).not.toContain('tcf-granted');
});

test('a request that brings a no goes before a kept yes', () => {
  const kept: PartialSignal = { kind: 'consent-string', text: yes, where: 'cookie', at: 0 };
  const url = `https://ib.adnxs.com/openrtb2?gdpr_consent=${no}`;
  expect(aim([kept, ...bid(ids, { url })])?.reasons).toContain('tcf-denied');
});

test.each([
  ['13n3n3n3n5', ['google-personalisation-granted', 'google-storage-granted']],
  ['13p3p3p3p5', ['google-personalisation-denied', 'google-storage-denied']],
])('consent mode %s counts for Google alone', (gcd, reasons) => {
  const tag: PartialSignal = {
    kind: 'request',
    url: `https://securepubads.g.doubleclick.net/tag?gcd=${gcd}`,
    at: 1,
  };
  const url = 'https://securepubads.g.doubleclick.net/gampad/ads?iu';
  const found = aims([
    tag,
    ...bid({ protocol: 'google-ad-manager' }, { url }),
    ...bid({}, { requestId: '8' }),
  ]);
  expect(found[0]?.reasons).toEqual(expect.arrayContaining(reasons));
  expect(found[1]?.reasons).not.toContain(reasons[0]);
});

test('companies that swap numbers', () => {
  const swap: PartialSignal = {
    kind: 'request',
    url: 'https://fastlane.rubiconproject.com/tap?put',
    carries: [{ from: 'ib.adnxs.com', cookie: 'uuid2', parameter: 'put', how: 'plain' }],
  };
  expect(aim([swap, ...bid(ids)])?.reasons).toEqual(['strong-identifier', 'cookie-sync', 'no-cookie']);
});

test('a company that also keeps a list of those who were here', () => {
  const list: PartialSignal = {
    kind: 'request',
    url: 'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/',
  };
  const host: PartialSignal = {
    kind: 'host',
    host: 'googleads.g.doubleclick.net',
    company: company('google', 'Google'),
  };
  const url = 'https://securepubads.g.doubleclick.net/gampad/ads?iu';
  expect(aim([host, list, ...bid({ protocol: 'google-ad-manager' }, { url })])?.reasons).toContain(
    'remarketing',
  );
});

test('a request that was stopped asked nobody', () => {
  expect(aims(bid(ids, { outcome: 'stopped' }))).toEqual([]);
});
