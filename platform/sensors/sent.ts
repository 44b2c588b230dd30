import { decodeAdRequest } from '../../core/ads/decode.ts';
import { adWords } from '../../core/ads/words.ts';
import { signalId } from '../../core/model/ids.ts';
import type {
  AdRequestSignal,
  HealthSignal,
  PixelEventSignal,
  Signal,
  TypedSignal,
} from '../../core/model/signal.ts';
import { decodePixelEvents } from '../../core/pixels/decode.ts';
import { plainText } from '../../core/reduce/text.ts';
import { parse } from '../../core/reduce/url.ts';
import keyValues from '../../rules/words/ad-key-values.json' with { type: 'json' };
import type { OwnerOf } from './carried.ts';
import type { TornBody } from './page-world.ts';
import type { LiveVisit } from './visits.ts';

/** Something that left the page, while it is in memory. */
export interface Sent {
  readonly url: URL;
  readonly text: string | null;
  readonly fields: Readonly<Record<string, readonly string[]>> | null;
  /** A bid request that was sent compressed; absent for everything else. */
  readonly packed?: string | null;
  /** Null for what the browser does not show to an extension. */
  readonly requestId: string | null;
  readonly hop: number;
  readonly socket: boolean;
  /** Milliseconds since the visit began. */
  readonly at: number;
}

const words = adWords(keyValues);

/**
 * Looks into what leaves for events of advertising and statistics services, for what is asked of ad networks and for what
 * the person typed. Only the outcome goes on: what was told of which kind, never a value of a person.
 */
export function sentSignals(sent: Sent, live: LiveVisit, ownerOf: OwnerOf): Signal[] {
  const { url, text, fields, requestId, hop, socket, at } = sent;
  const host = url.hostname;
  const base = {
    at,
    host,
    requestId,
    trust: requestId === null ? ('page' as const) : ('browser' as const),
  };
  const pixels = decodePixelEvents({ url, body: text, bodyFields: fields }).map(
    (event, place): PixelEventSignal => ({
      ...base,
      ...event,
      id: signalId(`pixel-event:${requestId ?? `${host}:${at}`}.${hop}:${place}`),
      kind: 'pixel-event',
    }),
  );
  const year = new Date(live.visit.startedAt).getUTCFullYear();
  const body = text ?? sent.packed ?? null;
  const ask = decodeAdRequest({ url, body, bodyFields: fields }, { words, year });
  const ads: AdRequestSignal[] =
    ask === null
      ? []
      : [
          {
            ...base,
            ...ask,
            id: signalId(`ad-request:${requestId ?? `${host}:${at}`}.${hop}`),
            kind: 'ad-request',
          },
        ];
  const { found, capped } = live.typed.find({ url, body: text, fields, socket }, ownerOf);
  const typed = found.map(
    (find): TypedSignal => ({
      ...base,
      ...find,
      id: signalId(
        `typed:${host}:${find.field}:${find.what}:${[...find.wrapped, find.disguise].join('.')}:${find.where}:${find.parameter ?? ''}:${find.submitted ? 'after' : 'before'}`,
      ),
      kind: 'typed',
    }),
  );
  return [...pixels, ...ads, ...typed, ...(capped ? [tooLong(at)] : [])];
}

/** What the page's own world saw being sent in a form that the browser does not show. */
export function tornSignals(body: TornBody, live: LiveVisit, ownerOf: OwnerOf, at: number): Signal[] {
  const url = parse(body.url.replace(/^ws/, 'http'));
  if (url === null) return [];
  const sent = { url, text: plainText(body.text), fields: null, requestId: null, hop: 0, at };
  return sentSignals({ ...sent, socket: body.by === 'socket' }, live, ownerOf);
}

/** Where a limit left something unsearched, nothing found is not nothing there. */
function tooLong(at: number): HealthSignal {
  const why = 'something that was sent was too long to be searched as a whole';
  return {
    id: signalId('health:typing'),
    kind: 'health',
    trust: 'browser',
    at,
    sensor: 'typing',
    state: 'late',
    why,
  };
}
