import type { Entities } from '../../core/entities/entities.ts';
import type { Matcher } from '../../core/entities/matcher.ts';
import { signalId } from '../../core/model/ids.ts';
import type { HostSignal, RequestSignal, ResourceType, Signal, Upload } from '../../core/model/signal.ts';
import { parseCookieHeader, parseSetCookie, reduceCookie } from '../../core/reduce/cookie.ts';
import { keepHeaders, type SeenHeader, valuesOf } from '../../core/reduce/headers.ts';
import { cutAddress, hostOf, parse, reduceUrl } from '../../core/reduce/url.ts';
import { readBody } from './body.ts';
import { type OwnerOf, pageAddressTold } from './carried.ts';
import type { RequestDetails, RequestEvent } from './events.ts';
import { packedBid } from './packed.ts';
import { sentSignals } from './sent.ts';
import type { LiveVisit } from './visits.ts';

/** What reading a request takes beside the request: who is who, what the lists say, and the installation's hash. */
export interface Knowledge {
  readonly entities: Entities;
  readonly matcher: Matcher;
  readonly hash: (value: string) => string;
}

const resourceTypes: ReadonlySet<string> = new Set<ResourceType>([
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'csp_report',
  'media',
  'websocket',
  'webtransport',
  'other',
]);
/** What browsers call the same thing by another name. */
const otherNames: Readonly<Record<string, ResourceType>> = {
  beacon: 'ping',
  imageset: 'image',
  object_subrequest: 'object',
};
/** A request that somebody's blocking rule stopped; which extension's, the browser does not say. */
const stoppedBy = /ERR_BLOCKED_BY_CLIENT|NS_ERROR_ABORT/;
/** Names of cookies that were sent. */
const mostCookies = 60;
/** More than a browser keeps of one domain. */
const mostSetCookies = 200;
const longestName = 200;
const mostBytes = 8192;

/**
 * One event of one request as signals: the request itself (partial until it ends: later signals of the same id
 * complete it), and the host the first time that the visit sees it. Values are compared and dropped here.
 */
export function requestSignals(
  event: RequestEvent,
  live: LiveVisit,
  depth: number,
  known: Knowledge,
): Signal[] {
  const { details } = event;
  const url = parse(details.url);
  const host = url?.hostname ?? '';
  const made: Signal[] = [];
  const at = Math.round(details.timeStamp - live.visit.startedAt);
  if (host !== '' && !live.hosts.has(host)) {
    live.hosts.add(host);
    made.push(hostSignal(host, live.visit.host, at, known.entities));
  }
  const { hop, first } = hopOf(event, live);
  const body = readBody(details.requestBody);
  made.push(requestSignal(event, { url, at, live, depth, known, hop, first, upload: body?.upload ?? null }));
  if (first && url !== null) {
    const packed = packedBid(details.requestBody, url);
    const sent = { url, text: body?.text ?? null, fields: body?.fields ?? null, packed, socket: false, at };
    made.push(...sentSignals({ ...sent, hop, requestId: details.requestId }, live, ownerIn(known.entities)));
  }
  return made;
}

/** Says who a host is, in relation to the page. */
export function hostSignal(host: string, pageHost: string, at: number, entities: Entities): HostSignal {
  const { site, company } = entities.ofHost(host);
  return {
    id: signalId(`host:${host}`),
    kind: 'host',
    trust: 'browser',
    at,
    host,
    site,
    relation: entities.relation(host, pageHost),
    company,
    disguised: entities.disguised(host),
  };
}

interface Reading {
  readonly url: URL | null;
  readonly at: number;
  readonly live: LiveVisit;
  readonly depth: number;
  readonly known: Knowledge;
  readonly hop: number;
  readonly first: boolean;
  readonly upload: Upload | null;
}

function requestSignal(event: RequestEvent, reading: Reading): RequestSignal {
  const { url, at, live, depth, known, hop, first, upload } = reading;
  const { details, phase } = event;
  const { entities, hash } = known;
  const host = url?.hostname ?? '';
  const requestHeaders = seen(details.requestHeaders);
  const responseHeaders = seen(details.responseHeaders);
  const other = entities.relation(host, live.visit.host) === 'third-party';
  const ownerOf = ownerIn(entities);

  // Carried values are looked for before this request's own cookies are learnt.
  const carries = other && first && url !== null ? live.identifiers.find(url, ownerOf) : [];
  const cookies = requestHeaders
    .filter((header) => header.name.toLowerCase() === 'cookie')
    .flatMap((header) => parseCookieHeader(header.value));
  const setCookies = valuesOf(responseHeaders, 'set-cookie')
    .slice(0, mostSetCookies)
    .map((line) => parseSetCookie(line, host, details.timeStamp))
    .filter((cookie) => cookie !== null);
  if (other) {
    for (const cookie of [...cookies, ...setCookies]) live.identifiers.learn(host, cookie.name, cookie.value);
  }
  const referer = requestHeaders.find((header) => header.name.toLowerCase() === 'referer')?.value ?? null;

  return {
    id: signalId(`request:${details.requestId}.${hop}`),
    kind: 'request',
    trust: 'browser',
    at,
    requestId: details.requestId,
    hop,
    url: reduceUrl(details.url, url),
    host,
    method: details.method.slice(0, 20),
    type: typeOf(details.type),
    frame: depth,
    initiator: initiatorOf(details),
    ...ending(event),
    fromCache: details.fromCache === true,
    localAddress: isLocalAddress(host),
    redirect:
      phase === 'redirected' && details.redirectUrl !== undefined ? reduceUrl(details.redirectUrl) : null,
    requestHeaders: keepHeaders(requestHeaders),
    responseHeaders: keepHeaders(responseHeaders),
    setCookies: setCookies.map((cookie) => reduceCookie(cookie, hash)),
    cookiesSent: [...new Set(cookies.map((cookie) => cookie.name))].slice(0, mostCookies),
    tracking: first ? verdict(details, live, known) : null,
    carries,
    pageAddress: other && first && url !== null ? pageAddressTold(url, referer, live.visit.host) : null,
    upload,
  };
}

/** Whose a host is, in one word. */
export function ownerIn(entities: Entities): OwnerOf {
  return (host) => entities.ofHost(host).company?.id ?? entities.ofHost(host).site;
}

function verdict(details: RequestDetails, live: LiveVisit, known: Knowledge) {
  return known.matcher.match({
    url: cutAddress(details.url),
    type: typeOf(details.type),
    pageHost: live.visit.host,
  });
}

/**
 * Hops of a redirect chain share the request's id; the count is ours. `first`: this worker sees the hop for the first
 * time. A request that has ended is forgotten: nothing is told of it any more, and a page may make very many.
 */
function hopOf(event: RequestEvent, live: LiveVisit): { readonly hop: number; readonly first: boolean } {
  const { requestId } = event.details;
  const known = live.hops.get(requestId);
  const hop = known === undefined ? 0 : known.redirected ? known.hop + 1 : known.hop;
  const { phase } = event;
  if (phase === 'completed' || phase === 'failed') live.hops.delete(requestId);
  else live.hops.set(requestId, { hop, redirected: phase === 'redirected' });
  return { hop, first: known === undefined || known.redirected };
}

function ending(event: RequestEvent): Pick<RequestSignal, 'outcome' | 'status' | 'error'> {
  const { details } = event;
  const status = details.statusCode ?? null;
  switch (event.phase) {
    case 'sent':
      return { outcome: 'pending', status: null, error: null };
    case 'redirected':
      return { outcome: 'redirected', status, error: null };
    case 'completed':
      return { outcome: 'completed', status, error: null };
    case 'failed': {
      const error = (details.error ?? 'unknown').slice(0, 80);
      return { outcome: stoppedBy.test(error) ? 'stopped' : 'failed', status: null, error };
    }
  }
}

function typeOf(type: string): ResourceType {
  return resourceTypes.has(type) ? (type as ResourceType) : (otherNames[type] ?? 'other');
}

function initiatorOf(details: RequestDetails): string | null {
  const initiator = details.initiator ?? details.originUrl ?? details.documentUrl;
  if (initiator === undefined || initiator === 'null') return null;
  const known = initiators.get(initiator);
  if (known !== undefined) return known;
  const host = hostOf(initiator);
  const found = host === '' ? null : host;
  if (initiators.size >= mostInitiators) initiators.clear();
  if (initiator.length <= longestInitiator) initiators.set(initiator, found);
  return found;
}

/** A page and its frames ask again and again. */
const initiators = new Map<string, string | null>();
const mostInitiators = 100;
const longestInitiator = 300;

/** Loopback, link-local and private ranges, as literal addresses or as localhost. */
export function isLocalAddress(address: string): boolean {
  const host = address.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (host.includes(':')) return isLocalV6(host);
  // A name may begin like an address: 10.0.example is one.
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return false;
  return /^(127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./.test(host);
}

/** As browsers write it: lower case, the longest row of zeros left out. */
function isLocalV6(host: string): boolean {
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (mapped !== null) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return isLocalAddress([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  return host === '::1' || host === '::' || /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(host);
}

/** Chromium gives bytes that are no UTF-8 as numbers: a Set-Cookie line is read all the same. */
function seen(headers: RequestDetails['requestHeaders']): SeenHeader[] {
  if (headers === undefined) return [];
  return headers.map(({ name, value, binaryValue }) => ({
    name: name.length > longestName ? name.slice(0, longestName) : name,
    value: value ?? String.fromCharCode(...(binaryValue ?? []).slice(0, mostBytes)),
  }));
}
