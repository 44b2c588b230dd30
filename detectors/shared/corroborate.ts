import type { DetectorInput } from '../../core/model/observation.ts';
import { because } from '../../core/model/observation.ts';
import type { HostSignal, RequestSignal, ResourceType, Signal } from '../../core/model/signal.ts';
import { type Actor, ownerKey } from './actor.ts';

/** What the browser's own record says of a script that the page's world speaks of. */
export interface Corroboration {
  /** The script was requested as a script, or it is a frame's own document. */
  readonly loaded: RequestSignal | null;
  /** Something that can carry an outcome went to its owner, or to the receiver, afterwards. */
  readonly sent: RequestSignal | null;
}

interface NetworkRecord {
  readonly scripts: ReadonlyMap<string, RequestSignal>;
  /** Frames' documents by host. */
  readonly frames: ReadonlyMap<string, RequestSignal>;
  /** By owner, in the order of time. */
  readonly telling: ReadonlyMap<string, readonly RequestSignal[]>;
}

const codeTypes: ReadonlySet<ResourceType> = new Set<ResourceType>(['script', 'main_frame', 'sub_frame']);
const talkingTypes: ReadonlySet<ResourceType> = new Set<ResourceType>([
  'xmlhttprequest',
  'ping',
  'websocket',
  'webtransport',
]);
/** Fetched for the page's looks, or by the browser's own doing. */
const silentTypes: ReadonlySet<ResourceType> = new Set<ResourceType>([
  'main_frame',
  'stylesheet',
  'font',
  'media',
  'object',
  'csp_report',
]);
const evidenceLimit = 20;

/**
 * Looks a script up in the network record. `after`: milliseconds since the visit began, from when on a request counts
 * as a consequence. `receiver`: whoever was sent the outcome, where that is another than the script's owner.
 */
export function corroborate(
  input: DetectorInput<'request' | 'host'>,
  actor: Pick<Actor, 'script' | 'owner'>,
  after: number,
  receiver: string | null = null,
): Corroboration {
  const { scripts, telling } = recordOf(input);
  const loaded = scripts.get(actor.script) ?? null;
  const owner = receiver ?? actor.owner;
  const requests = owner === null ? [] : (telling.get(owner) ?? []);
  const sent = requests.find((request) => request.at >= after && request.url !== actor.script) ?? null;
  return { loaded, sent };
}

/** The same of a frame: its document was requested, and something went to its owner afterwards. */
export function corroborateFrame(
  input: DetectorInput<'request' | 'host'>,
  host: HostSignal,
  after: number,
): Corroboration {
  const { frames, telling } = recordOf(input);
  const sent = (telling.get(ownerKey(host)) ?? []).find(
    (request) => request.at >= after && request.type !== 'sub_frame',
  );
  return { loaded: frames.get(host.host) ?? null, sent: sent ?? null };
}

export function isCorroborated({ loaded, sent }: Corroboration): boolean {
  return loaded !== null && sent !== null;
}

/** Trust and evidence of an observation on claims: the browser's where both halves stand in its record. */
export function rest(
  claims: readonly Pick<Signal, 'id'>[],
  found: Corroboration,
): { readonly trust: 'browser' | 'page'; readonly because: ReturnType<typeof because> } {
  const record = [found.loaded, found.sent].filter((signal) => signal !== null);
  return {
    trust: isCorroborated(found) ? 'browser' : 'page',
    because: because([...claims.slice(0, evidenceLimit), ...record]),
  };
}

/** Can a request carry an outcome: a body, a query, or a talk that the record does not show? */
export function isTelling(request: RequestSignal): boolean {
  if (silentTypes.has(request.type)) return false;
  return request.upload !== null || talkingTypes.has(request.type) || request.url.includes('?');
}

const known = new WeakMap<readonly RequestSignal[], NetworkRecord>();

/** Read once a visit, however many detectors ask. */
function recordOf(input: DetectorInput<'request' | 'host'>): NetworkRecord {
  const requests = input.signals('request');
  const before = known.get(requests);
  if (before !== undefined) return before;
  const scripts = new Map<string, RequestSignal>();
  const frames = new Map<string, RequestSignal>();
  const telling = new Map<string, RequestSignal[]>();
  for (const request of requests) {
    if (request.type === 'sub_frame' && !frames.has(request.host)) frames.set(request.host, request);
    if (codeTypes.has(request.type) && !scripts.has(request.url)) scripts.set(request.url, request);
    const host = isTelling(request) ? input.host(request.host) : null;
    if (host === null) continue;
    const key = ownerKey(host);
    const list = telling.get(key);
    if (list === undefined) telling.set(key, [request]);
    else list.push(request);
  }
  for (const list of telling.values()) list.sort((a, b) => a.at - b.at);
  const record = { scripts, frames, telling };
  known.set(requests, record);
  return record;
}
