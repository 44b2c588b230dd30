import { signalId, visitId } from '../../core/model/ids.ts';
import type {
  AdRequestSignal,
  BannerSearchSignal,
  CallSignal,
  ChoiceSignal,
  ConsentStringSignal,
  CookieSignal,
  DrawingSignal,
  HealthSignal,
  HostSignal,
  NavigationSignal,
  PageSignal,
  PixelEventSignal,
  PlatformSignal,
  ReducedCookie,
  RequestSignal,
  Signal,
  StoredSignal,
  TypedSignal,
} from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import {
  buildAdAuction,
  buildAdPlace,
  buildAdSearch,
  type PartialAdAuction,
  type PartialAdPlace,
  type PartialAdSearch,
} from './build-ad.ts';
import { buildBanner, type PartialBanner } from './build-banner.ts';

/**
 * A golden visit says only what matters; everything else is filled in here: a page on https://www.example.nl/ that
 * was observed without trouble. Cookies may be partial too.
 */
export function buildVisit(given: Partial<Visit> = {}): Visit {
  const host = given.host ?? 'www.example.nl';
  return {
    id: visitId('v-1'),
    kind: 'page',
    session: 's-1',
    documentId: 'D1',
    tabId: 1,
    url: `https://${host}/`,
    host,
    site: host.split('.').slice(-2).join('.'),
    title: '',
    startedAt: 1_770_000_000_000,
    endedAt: null,
    browser: { name: 'chrome', version: '150' },
    helder: { version: '0.1.0', ruleSet: { id: 'test', version: '1', sha256: '' }, dataDate: '2026-11-01' },
    mode: 'observing',
    private: false,
    gaps: [],
    earlier: { visits: 0, cookies: {}, audience: null, choice: null },
    ...given,
  };
}

/** A signal with only the fields that matter; `cookie` and `setCookies` hold partial cookies. */
export type PartialSignal =
  | ({ kind: 'request' } & Partial<Omit<RequestSignal, 'setCookies'>> & {
        setCookies?: readonly Partial<ReducedCookie>[];
      })
  | ({ kind: 'host' } & Partial<HostSignal>)
  | ({ kind: 'cookie' } & Partial<Omit<CookieSignal, 'cookie'>> & { cookie: Partial<ReducedCookie> })
  | ({ kind: 'navigation' } & Partial<NavigationSignal>)
  | ({ kind: 'page' } & Partial<PageSignal>)
  | ({ kind: 'call' } & Partial<CallSignal>)
  | ({ kind: 'drawing' } & Partial<DrawingSignal>)
  | ({ kind: 'stored' } & Partial<StoredSignal>)
  | ({ kind: 'typed' } & Partial<TypedSignal>)
  | ({ kind: 'pixel-event' } & Partial<PixelEventSignal>)
  | PartialBanner
  | ({ kind: 'ad-request' } & Partial<AdRequestSignal>)
  | PartialAdPlace
  | PartialAdAuction
  | PartialAdSearch
  | ({ kind: 'choice' } & Partial<ChoiceSignal>)
  | ({ kind: 'consent-string' } & Partial<ConsentStringSignal>)
  | ({ kind: 'platform' } & Partial<PlatformSignal>)
  | ({ kind: 'banner-search' } & Partial<BannerSearchSignal>)
  | ({ kind: 'health' } & Partial<HealthSignal>);

export function buildSignals(given: readonly PartialSignal[]): Signal[] {
  return given.map((signal, index) => buildSignal(signal, index));
}

function buildSignal(given: PartialSignal, index: number): Signal {
  const base = { id: signalId(`${given.kind}:${index}`), at: index * 10 };
  switch (given.kind) {
    case 'request':
      return request(base, given);
    case 'host': {
      const host = given.host ?? 'www.example.nl';
      const site = given.site ?? host.split('.').slice(-2).join('.');
      return {
        ...base,
        trust: 'browser',
        host,
        site,
        relation: 'third-party',
        company: null,
        disguised: null,
        ...given,
      };
    }
    case 'cookie':
      return { ...base, trust: 'browser', before: false, ...given, cookie: buildCookie(given.cookie) };
    case 'navigation':
      return {
        ...base,
        trust: 'browser',
        what: 'commit',
        url: 'https://www.example.nl/',
        transition: null,
        decoration: [],
        ...given,
      };
    case 'page':
      return {
        ...base,
        trust: 'page',
        title: '',
        language: 'nl',
        meta: {},
        headings: [],
        links: [],
        forms: [],
        mixedContent: [],
        vocabulary: {},
        words: 0,
        ...given,
      };
    case 'call':
      return {
        ...base,
        ...actor,
        trust: 'page',
        api: 'canvas.toDataURL',
        group: 'canvas',
        count: 1,
        saturated: false,
        details: [],
        ...given,
      };
    case 'drawing':
      return {
        ...base,
        ...actor,
        trust: 'page',
        how: 'toDataURL',
        width: 220,
        height: 30,
        characters: 20,
        colours: 3,
        worked: false,
        hash: null,
        ...given,
      };
    case 'stored':
      return {
        ...base,
        ...actor,
        trust: 'page',
        area: 'local',
        operation: 'write',
        name: 'uid',
        length: 24,
        bits: 120,
        hash: '00112233445566aa',
        lifetime: null,
        ...given,
      };
    case 'typed':
      return {
        ...base,
        trust: 'browser',
        what: 'email',
        field: 'email',
        disguise: 'plain',
        wrapped: [],
        where: 'address',
        parameter: null,
        host: 'collect.example.com',
        requestId: null,
        submitted: false,
        ...given,
      };
    case 'pixel-event':
      return {
        ...base,
        trust: 'browser',
        vendor: 'meta',
        event: 'PageView',
        host: 'www.facebook.com',
        requestId: null,
        where: 'address',
        told: [],
        consent: null,
        ...given,
      };
    case 'ad-request':
      return {
        ...base,
        trust: 'browser',
        protocol: 'openrtb',
        host: 'bid.example.com',
        requestId: null,
        treatment: {},
        identifiers: [],
        segments: [],
        attributes: [],
        traits: [],
        pageKeys: [],
        slots: [],
        transparency: null,
        blockedCategories: [],
        bidders: [],
        ...given,
      };
    case 'ad-place':
      return buildAdPlace(base, given);
    case 'ad-auction':
      return buildAdAuction(base, given);
    case 'ad-search':
      return buildAdSearch(base, given);
    case 'banner':
      return buildBanner(base, given);
    case 'choice':
      return {
        ...base,
        trust: 'page',
        what: 'accept',
        by: 'person',
        clicks: 1,
        text: 'Akkoord',
        frame: 0,
        ...given,
      };
    case 'consent-string':
      return {
        ...base,
        trust: 'page',
        format: 'tcf',
        where: 'api',
        name: null,
        text: '',
        event: null,
        gdprApplies: true,
        ...given,
      };
    case 'platform':
      return { ...base, trust: 'page', name: 'OneTrust', by: 'rule', cmpId: null, ...given };
    case 'banner-search':
      return { ...base, trust: 'page', ended: 'none', seconds: 10, wayBack: null, ...given };
    case 'health':
      return { ...base, trust: 'browser', sensor: 'network', state: 'ok', why: null, ...given };
  }
}

/** A script of another owner in the top document. */
const actor = {
  script: 'https://cdn.example.com/a.js',
  scriptHost: 'cdn.example.com',
  frame: 0,
  frameHost: 'www.example.nl',
};

function request(base: Pick<Signal, 'id' | 'at'>, given: PartialSignal & { kind: 'request' }): RequestSignal {
  const url = given.url ?? 'https://www.example.nl/';
  return {
    ...base,
    trust: 'browser',
    requestId: base.id,
    hop: 0,
    url,
    host: new URL(url).hostname,
    method: 'GET',
    type: 'script',
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
    cookiesSent: [],
    tracking: null,
    carries: [],
    pageAddress: null,
    upload: null,
    ...given,
    setCookies: (given.setCookies ?? []).map(buildCookie),
  };
}

/** A cookie that passes for an identifier: 24 random characters, kept for 90 days. */
export function buildCookie(given: Partial<ReducedCookie>): ReducedCookie {
  return {
    name: 'uid',
    domain: 'www.example.nl',
    hostOnly: false,
    path: '/',
    lifetime: 90 * 86_400,
    secure: true,
    httpOnly: false,
    sameSite: 'none',
    partitioned: false,
    length: 24,
    bits: 120,
    hash: '00112233445566aa',
    ...given,
  };
}
