import type { Fact } from '../../core/model/fact.ts';
import type { Judgement } from '../../core/model/finding.ts';
import { observationId, signalId, visitId } from '../../core/model/ids.ts';
import type { Observation } from '../../core/model/observation.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type {
  HostSignal,
  KeptHeader,
  PageSignal,
  ReducedCookie,
  RequestSignal,
  ResourceType,
  Signal,
} from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';

/** A made-up visit to a heavy page, in the order in which a background would write it. */
export interface HeavyVisit {
  readonly visit: Visit;
  readonly flushes: readonly (readonly Signal[])[];
  /** As judged after some of the flushes, and at last. */
  judgementAfter(flushes: number): Judgement;
  readonly summary: VisitSummary;
}

/**
 * The size of a heavy page as the benches mean it. It loads in about three seconds, in which the store commits signals
 * at most every half a second (platform/store/store.ts); a fifth of the requests is answered in a later commit.
 */
export const heavy = { requests: 170, hosts: 40, flushes: 6, late: 0.2, cookies: 60 };

/**
 * Visit number `n`. Hosts, paths, parameters, cookie hashes and headers differ between visits and hosts as they do on the web:
 * a packed visit must not profit from a generator that repeats itself. The same number gives the same visit.
 */
export function heavyVisit(n: number, startedAt: number): HeavyVisit {
  const random = numbers(n + 1);
  const site = `${word(random)}${n % 50}.example`;
  const hosts = Array.from({ length: heavy.hosts }, (_, place) =>
    place === 0 ? `www.${site}` : `${word(random)}.${word(random)}${place}.example`,
  );
  const requests = Array.from({ length: heavy.requests }, (_, place) => request(place, hosts, random));
  const visit = heavyHead(n, site, startedAt, requests, random);
  return {
    visit,
    flushes: flushes(requests, hosts, random),
    judgementAfter: (flushes) =>
      judgement(hosts, requests.slice(0, Math.ceil((flushes / heavy.flushes) * heavy.requests))),
    summary,
  };
}

function request(place: number, hosts: readonly string[], random: () => number): RequestSignal {
  const host = place === 0 ? pick(hosts.slice(0, 1), random) : pick(hosts, random);
  const names = parametersOf(host).filter(() => random() < 0.6);
  const query = names.map((name) => `${name}=`).join('&');
  const cookies = random() < heavy.cookies / heavy.requests ? 1 + Math.floor(random() * 2) : 0;
  return {
    id: signalId(`request:${40_000 + place}.0`),
    kind: 'request',
    at: Math.floor(place * 20 + random() * 300),
    trust: 'browser',
    requestId: String(40_000 + place),
    hop: 0,
    url: `https://${host}/${word(random)}/${word(random)}/${word(random)}.js${query && `?${query}`}`,
    host,
    method: random() < 0.8 ? 'GET' : 'POST',
    type: place === 0 ? 'main_frame' : pick(types, random),
    frame: random() < 0.7 ? 0 : 1,
    initiator: pick(hosts, random),
    outcome: 'completed',
    status: random() < 0.9 ? 200 : 204,
    error: null,
    fromCache: random() < 0.1,
    localAddress: false,
    redirect: null,
    requestHeaders: sentHeaders(place, random),
    responseHeaders: answerHeaders(host, random),
    setCookies: Array.from({ length: cookies }, () => cookie(host, random)),
    cookiesSent: random() < 0.3 ? [word(random), word(random)] : [],
    tracking: random() < 0.5 ? { list: 'adguard-spyware', rule: `||${host}^$third-party` } : null,
    carries: [],
    pageAddress: random() < 0.6 ? { by: 'referer', parameter: null, detail: 'path' } : null,
    upload: null,
  };
}

/** Requests are written when they were sent and again when they were answered, spread over the flushes. */
function flushes(
  requests: readonly RequestSignal[],
  hosts: readonly string[],
  random: () => number,
): Signal[][] {
  const all: Signal[][] = Array.from({ length: heavy.flushes }, () => []);
  const put = (flush: number, signal: Signal) => all[Math.min(flush, heavy.flushes - 1)]?.push(signal);
  requests.forEach((answered, place) => {
    const flush = Math.floor((place / requests.length) * heavy.flushes);
    const slow = random() < heavy.late;
    if (slow) put(flush, pending(answered));
    put(slow ? flush + 1 : flush, answered);
  });
  for (const [place, host] of hosts.entries()) put(place % heavy.flushes, hostSignal(host, place, random));
  for (let place = 0; place < 15; place++) {
    const seen = cookie(hosts[0] ?? '', random);
    put(heavy.flushes - 1, {
      id: signalId(`cookie:${seen.name}${place}`),
      kind: 'cookie',
      at: 3000,
      trust: 'browser',
      cookie: seen,
      before: false,
    });
  }
  put(3, pageSignal(random));
  return all;
}

function pending(answered: RequestSignal): RequestSignal {
  return {
    ...answered,
    outcome: 'pending',
    status: null,
    responseHeaders: [],
    setCookies: [],
    fromCache: false,
  };
}

function hostSignal(host: string, place: number, random: () => number): HostSignal {
  const site = host.split('.').slice(-2).join('.');
  const name = `${word(random)} ${word(random)}`;
  return {
    id: signalId(`host:${host}`),
    kind: 'host',
    at: place * 50,
    trust: 'browser',
    host,
    site,
    relation: place === 0 ? 'first-party' : 'third-party',
    company: { id: name.replace(' ', '-'), name, category: 'advertising', country: 'US', behaviours: [] },
    disguised: null,
  };
}

function pageSignal(random: () => number): PageSignal {
  const text = (words: number) => Array.from({ length: words }, () => word(random)).join(' ');
  const meta = Array.from({ length: 25 }, () => [`og:${word(random)}`, text(12)] as const);
  return {
    id: signalId('page:0'),
    kind: 'page',
    at: 900,
    trust: 'page',
    title: text(8),
    language: 'nl',
    meta: Object.fromEntries(meta),
    headings: Array.from({ length: 30 }, () => text(7)),
    links: Array.from({ length: 100 }, () => ({
      text: text(3),
      href: `https://www.${word(random)}.example/${word(random)}/${word(random)}`,
    })),
    forms: [],
    mixedContent: [],
    vocabulary: Object.fromEntries(Array.from({ length: 20 }, () => [word(random), 3])),
    words: 900,
  };
}

function judgement(hosts: readonly string[], requests: readonly RequestSignal[]): Judgement {
  const observations: Observation[] = hosts.flatMap((host) => {
    const [first, ...rest] = requests.filter((one) => one.host === host).map(({ id }) => id);
    if (first === undefined) return [];
    const data = {
      company: host,
      category: 'advertising',
      hosts: [host],
      requests: rest.length + 1,
      sets: true,
    };
    return ['tracking-company', 'third-party-identifier-cookie'].map((kind) => ({
      id: observationId(kind, host),
      kind,
      trust: 'browser' as const,
      data,
      because: [first, ...rest] as const,
    }));
  });
  const because = observations.map(({ id }) => id);
  return {
    consent: { platform: null, phases: [{ phase: 'unknown', at: 0 }] },
    observations,
    facts: Array.from(
      { length: 60 },
      (_, place): Fact => ({
        id: `profiling.fact${place}`,
        known: true,
        value: place,
        complete: true,
        because: because.slice(place, place + 10),
        trust: 'browser',
      }),
    ),
    findings: Array.from({ length: 40 }, (_, place) => ({
      id: `v/profiling.rule${place}` as Judgement['findings'][number]['id'],
      rule: `profiling.rule${place}`,
      ruleVersion: 1,
      principles: [4],
      outcome: 'nothing-seen' as const,
      certainty: null,
      because: because.slice(place, place + 5),
    })),
  };
}

function heavyHead(
  n: number,
  site: string,
  startedAt: number,
  requests: readonly RequestSignal[],
  random: () => number,
): Visit {
  const cookies = requests.flatMap((one) =>
    one.setCookies.map(({ domain, name, hash }) => [`${domain}|${name}`, hash ?? ''] as const),
  );
  return {
    id: visitId(`v-${hex(random, 22)}`),
    kind: 'page',
    session: hex(random, 16),
    documentId: hex(random, 32),
    tabId: 100 + n,
    url: `https://www.${site}/${word(random)}/${word(random)}`,
    host: `www.${site}`,
    site,
    title: `${word(random)} ${word(random)} ${word(random)}`,
    startedAt,
    endedAt: null,
    browser: { name: 'Chrome', version: '156.0.0.0' },
    helder: {
      version: '0.1.0',
      ruleSet: { id: 'code', version: '1', sha256: hex(random, 64) },
      dataDate: '2026-11-01',
    },
    mode: 'observing',
    private: false,
    gaps: [],
    earlier: { visits: 3, cookies: Object.fromEntries(cookies), audience: null, choice: null },
  };
}

const summary: VisitSummary = {
  companies: 39,
  tracking: 21,
  following: 12,
  requests: heavy.requests,
  stopped: 0,
  indications: { 'appears-contrary': 1, 'strong-indication': 4, signal: 6, information: 2 },
  principles: [1, 4, 5, 6],
  audience: { directed: 0.2, likely: 0.5 },
};

function cookie(domain: string, random: () => number): ReducedCookie {
  return {
    name: `${word(random)}_${word(random)}`,
    domain,
    hostOnly: false,
    path: '/',
    lifetime: Math.floor(random() * 4e7),
    secure: true,
    httpOnly: random() < 0.5,
    sameSite: 'none',
    partitioned: false,
    length: 20 + Math.floor(random() * 30),
    bits: Math.floor(random() * 12_000) / 100,
    hash: hex(random, 16),
  };
}

const types: readonly ResourceType[] = [
  'script',
  'image',
  'xmlhttprequest',
  'sub_frame',
  'stylesheet',
  'ping',
  'font',
];
const requestHeaderNames =
  'accept accept-encoding accept-language cookie origin priority referer sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-storage-access user-agent content-type content-length x-client-data'.split(
    ' ',
  );
const responseHeaderNames =
  'access-control-allow-credentials access-control-allow-origin age alt-svc cache-control cf-cache-status cf-ray connection content-encoding content-length content-type cross-origin-resource-policy date etag expires last-modified nel p3p pragma report-to server set-cookie strict-transport-security timing-allow-origin vary via x-amz-cf-id x-amz-cf-pop x-cache x-content-type-options x-frame-options x-served-by x-timer x-xss-protection'.split(
    ' ',
  );

/** A browser sends its headers in one order; a few of them depend on what is asked for. */
function sentHeaders(place: number, random: () => number): KeptHeader[] {
  const optional = new Set([
    'cookie',
    'origin',
    'content-type',
    'content-length',
    'priority',
    'x-client-data',
  ]);
  return requestHeaderNames
    .filter((name) => !optional.has(name) || (place + name.length) % 3 === 0 || random() < 0.2)
    .map((name) => [name, name === 'content-type' ? 'application/x-www-form-urlencoded' : null]);
}

/** A server asks for its own parameters. */
function parametersOf(host: string): string[] {
  const ofHost = numbersOf(host);
  return Array.from({ length: 12 }, () => word(ofHost));
}

/** A server has its own dozen of headers; which of them an answer lacks differs a little. */
function answerHeaders(host: string, random: () => number): KeptHeader[] {
  const ofHost = numbersOf(host);
  const left = [...responseHeaderNames];
  const names = Array.from({ length: 14 }, () => left.splice(Math.floor(ofHost() * left.length), 1)[0] ?? '');
  return names
    .filter(() => random() < 0.9)
    .map((name) => [name, name === 'content-type' ? pick(contentTypes, random) : null]);
}
const contentTypes = [
  'application/javascript; charset=utf-8',
  'image/gif',
  'text/html; charset=UTF-8',
  'application/json',
];

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A pronounceable word of 4 to 10 letters. */
function word(random: () => number): string {
  const syllables = 2 + Math.floor(random() * 4);
  let made = '';
  for (let place = 0; place < syllables; place++) made += pick(consonants, random) + pick(vowels, random);
  return made;
}
const consonants = [...'bcdfghklmnprstvwz'];
const vowels = [...'aeiou'];

function hex(random: () => number, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** Numbers that belong to a name. */
function numbersOf(name: string): () => number {
  return numbers([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7));
}

/** The same row of numbers from 0 up to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
