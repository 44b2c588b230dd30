import type { DetectorInput } from '../../core/model/observation.ts';
import { because } from '../../core/model/observation.ts';
import type { HostSignal, RequestSignal, ResourceType, Signal } from '../../core/model/signal.ts';
import { type Actor, byActor, ownerKey } from './actor.ts';

/** What the browser's own record says of a script that the page's world speaks of. */
export interface Corroboration {
  /** The script was requested as a script, or it is a frame's own document. */
  readonly loaded: RequestSignal | null;
  /** Something that can carry an outcome went to its owner, or to the receiver, afterwards. */
  readonly sent: RequestSignal | null;
}

type Input = DetectorInput<'call' | 'request' | 'host'>;

interface NetworkRecord {
  readonly scripts: ReadonlyMap<string, RequestSignal>;
  /** Frames' documents by host. */
  readonly frames: ReadonlyMap<string, RequestSignal>;
  /** By owner, in the order of time. */
  readonly telling: ReadonlyMap<string, readonly RequestSignal[]>;
  /** By actor: other owners whom its scripts called. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
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
 * as a consequence. Whom the script itself called counts like its owner, unless that is the site: a library that
 * helps a page to talk to its own server tells nobody else.
 */
export function corroborate(
  input: Input,
  actor: Pick<Actor, 'key' | 'script' | 'owner'>,
  after: number,
): Corroboration {
  const { scripts, telling, called } = recordOf(input);
  const loaded = scripts.get(actor.script) ?? null;
  const owners = new Set(called.get(actor.key));
  if (actor.owner !== null) owners.add(actor.owner);
  const requests = [...owners].flatMap((owner) => telling.get(owner) ?? []);
  const sent = requests.find((request) => request.at >= after && request.url !== actor.script) ?? null;
  return { loaded, sent };
}

/** The same of a frame: its document was requested, and something went to its owner afterwards. */
export function corroborateFrame(input: Input, host: HostSignal, after: number): Corroboration {
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
function recordOf(input: Input): NetworkRecord {
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
  const record = { scripts, frames, telling, called: calledBy(input) };
  known.set(requests, record);
  return record;
}

function calledBy(input: Input): ReadonlyMap<string, ReadonlySet<string>> {
  const calls = input.signals('call').filter(({ group }) => group === 'upload');
  return new Map(
    byActor(calls, input).map(({ actor, claims }) => [
      actor.key,
      new Set(
        claims.flatMap(({ details }) =>
          details
            .map((name) => input.host(name))
            .filter(isOther)
            .map(ownerKey),
        ),
      ),
    ]),
  );
}

function isOther(host: HostSignal | null): host is HostSignal {
  return host !== null && (host.disguised !== null || host.relation === 'third-party');
}
