import { signalId } from '../../../core/model/ids.ts';
import type { HostSignal, RequestSignal, ResourceType, Signal } from '../../../core/model/signal.ts';
import { companies } from './fixtures.ts';

const types: readonly ResourceType[] = ['script', 'image', 'xmlhttprequest', 'ping', 'sub_frame', 'font'];

const hosts: readonly HostSignal[] = [
  ...companies.flatMap((company) =>
    company.hosts.map(
      (host): HostSignal => ({
        id: signalId(`host:${host}`),
        kind: 'host',
        at: 0,
        trust: 'browser',
        host,
        site: host.split('.').slice(-2).join('.'),
        relation: 'third-party',
        company: company.named
          ? {
              id: company.name,
              name: company.name,
              category: company.category,
              country: company.country,
              behaviours: [],
            }
          : null,
        disguised: null,
      }),
    ),
  ),
  {
    id: signalId('host:spelletjes.example'),
    kind: 'host',
    at: 0,
    trust: 'browser',
    host: 'spelletjes.example',
    site: 'spelletjes.example',
    relation: 'first-party',
    company: null,
    disguised: null,
  },
];

function request(index: number): RequestSignal {
  const host = hosts[index % hosts.length]?.host ?? 'spelletjes.example';
  const tracks = companies.some((company) => company.tracker && company.hosts.includes(host));
  return {
    id: signalId(`request:${index}.0`),
    kind: 'request',
    at: index * 37,
    trust: 'browser',
    requestId: String(index),
    hop: 0,
    url: `https://${host}/pad/naar/een/bestand-${index}?placement&size&page_url&consent`,
    host,
    method: index % 7 === 0 ? 'POST' : 'GET',
    type: types[index % types.length] ?? 'other',
    frame: index % 5 === 0 ? 1 : 0,
    initiator: 'spelletjes.example',
    outcome: index % 11 === 0 ? 'redirected' : index % 13 === 0 ? 'failed' : 'completed',
    status: index % 13 === 0 ? null : index % 11 === 0 ? 302 : 200,
    error: index % 13 === 0 ? 'net::ERR_CONNECTION_RESET' : null,
    fromCache: false,
    localAddress: false,
    redirect: index % 11 === 0 ? 'https://sync.brightauction.example/match?uid' : null,
    requestHeaders: [
      ['accept', null],
      ['referer', null],
      ['sec-gpc', '1'],
    ],
    responseHeaders: [
      ['content-type', 'application/javascript'],
      ['set-cookie', null],
    ],
    setCookies: tracks
      ? [
          {
            name: `uid_${index % 4}`,
            domain: host,
            hostOnly: false,
            path: '/',
            lifetime: 33_696_000,
            secure: true,
            httpOnly: true,
            sameSite: 'none',
            partitioned: false,
            length: 36,
            bits: 122,
            hash: '0123456789abcdef',
          },
        ]
      : [],
    cookiesSent: tracks ? ['uid', 'session'] : [],
    tracking: tracks ? { list: 'adguard-tracking', rule: `||${host}^$third-party` } : null,
    carries:
      index % 17 === 3
        ? [{ from: 'bid.brightauction.example', cookie: 'uid', parameter: 'puid', how: 'plain' }]
        : [],
    pageAddress: tracks ? { by: 'referer', parameter: null, detail: 'path' } : null,
    upload: null,
  };
}

const others: readonly Signal[] = [
  {
    id: signalId('navigation:commit'),
    kind: 'navigation',
    at: 0,
    trust: 'browser',
    what: 'commit',
    url: 'https://spelletjes.example/',
    transition: 'link',
    decoration: ['gclid'],
  },
  {
    id: signalId('health:page'),
    kind: 'health',
    at: 900,
    trust: 'browser',
    sensor: 'page',
    state: 'ok',
    why: null,
  },
];

/** A heavy visit: its hosts and 1,200 requests. */
export const signals: readonly Signal[] = [
  ...hosts,
  ...others,
  ...Array.from({ length: 1200 }, (_, index) => request(index)),
];
