import { describe, expect, it } from 'vitest';
import { cookieRows } from '../../../components/cookie-rows.ts';
import { chooseRows, requestRows } from '../../../components/request-rows.ts';
import { otherSignals } from '../../../components/signal-facts.ts';
import { signalId } from '../../../core/model/ids.ts';
import type { HostSignal, ReducedCookie, RequestSignal } from '../../../core/model/signal.ts';

const host: HostSignal = {
  id: signalId('host:t.acme.test'),
  kind: 'host',
  at: 0,
  trust: 'browser',
  host: 't.acme.test',
  site: 'acme.test',
  relation: 'third-party',
  company: { id: 'acme', name: 'Acme', category: 'cdn', country: null, behaviours: [] },
  disguised: null,
};
const request: RequestSignal = {
  id: signalId('request:1.0'),
  kind: 'request',
  at: 20,
  trust: 'browser',
  requestId: '1',
  hop: 0,
  url: 'https://t.acme.test/Pixel',
  host: 't.acme.test',
  method: 'GET',
  type: 'image',
  frame: 0,
  initiator: null,
  outcome: 'completed',
  status: 200,
  error: null,
  fromCache: false,
  localAddress: false,
  redirect: null,
  requestHeaders: [],
  responseHeaders: [],
  setCookies: [],
  cookiesSent: [],
  tracking: null,
  carries: [],
  pageAddress: null,
  upload: null,
};
const cookie: ReducedCookie = {
  name: 'uid',
  domain: 't.acme.test',
  hostOnly: false,
  path: '/',
  lifetime: null,
  secure: true,
  httpOnly: false,
  sameSite: null,
  partitioned: false,
  length: 36,
  bits: 120,
  hash: '0123456789abcdef',
};
const own: RequestSignal = {
  ...request,
  id: signalId('request:2.0'),
  at: 5,
  url: 'https://a.test/',
  host: 'a.test',
};

describe('requestRows', () => {
  it('says whose a request is, in the order of time', () => {
    const rows = requestRows([host, request, own]);
    expect(rows.map(({ company }) => company)).toEqual([null, 'Acme']);
  });

  it('names an unknown organisation by its domain', () => {
    expect(requestRows([{ ...host, company: null }, request])[0]?.company).toBe('acme.test');
  });

  it('names the company behind a name of the site’s own', () => {
    const disguised: HostSignal = {
      ...host,
      relation: 'first-party',
      disguised: { id: 'x', name: 'Hidden' },
    };
    expect(requestRows([disguised, request])[0]?.company).toBe('Hidden');
  });

  it('calls a request tracking when a list does, or when its company’s kind is', () => {
    const listed = { ...request, tracking: { list: 'l', rule: 'r' } };
    const ads: HostSignal = {
      ...host,
      company: { id: 'a', name: 'Acme', category: 'advertising', country: null, behaviours: [] },
    };
    expect(requestRows([host, request])[0]?.tracker).toBe(false);
    expect(requestRows([host, listed])[0]?.tracker).toBe(true);
    expect(requestRows([ads, request])[0]?.tracker).toBe(true);
  });
});

describe('chooseRows', () => {
  const rows = requestRows([host, request, own, { ...own, id: signalId('request:3.0'), outcome: 'stopped' }]);

  it('finds by address and by company, whatever the case', () => {
    expect(chooseRows(rows, 'all', 'PIXEL')).toHaveLength(1);
    expect(chooseRows(rows, 'all', ' acme ')).toHaveLength(1);
  });

  it.each([
    ['all', 3],
    ['third', 1],
    ['tracking', 0],
    ['cookies', 0],
    ['failed', 1],
  ] as const)('chooses for %s %i', (filter, count) => {
    expect(chooseRows(rows, filter, '')).toHaveLength(count);
  });
});

describe('cookieRows', () => {
  const setting = { ...request, setCookies: [cookie] };

  it('has a cookie once, with the company that set it', () => {
    expect(cookieRows([host, setting, setting])).toEqual([{ cookie, company: 'Acme', identifier: true }]);
  });

  it.each([
    ['short', { length: 7 }],
    ['plain', { bits: 39 }],
    ['empty', { hash: null }],
  ])('does not call a %s value a number of yours', (_, change) => {
    const rows = cookieRows([host, { ...request, setCookies: [{ ...cookie, ...change }] }]);
    expect(rows[0]?.identifier).toBe(false);
  });
});

describe('otherSignals', () => {
  it('has what is no request and no host, with its fields as text', () => {
    const health = {
      id: signalId('health:page'),
      kind: 'health',
      at: 9,
      trust: 'browser',
      sensor: 'page',
      state: 'late',
      why: null,
    } as const;
    expect(otherSignals([host, request, health])).toEqual([
      {
        id: 'health:page',
        kind: 'health',
        at: 9,
        trust: 'browser',
        facts: [
          ['sensor', 'page'],
          ['state', 'late'],
        ],
      },
    ]);
  });

  it('cuts a long value off', () => {
    const jar = { id: signalId('cookie:1'), kind: 'cookie', at: 0, trust: 'browser', before: true } as const;
    const [signal] = otherSignals([{ ...jar, cookie: { ...cookie, name: 'n'.repeat(500) } }]);
    expect(signal?.facts.map(([, value]) => value.length)).toEqual([4, 300]);
  });
});
