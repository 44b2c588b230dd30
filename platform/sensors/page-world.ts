import { signalId } from '../../core/model/ids.ts';
import {
  type ApiGroup,
  apiGroups,
  type CallSignal,
  type DrawingSignal,
  type Signal,
  type StoredSignal,
} from '../../core/model/signal.ts';
import { parseSetCookie } from '../../core/reduce/cookie.ts';
import { bitsOf } from '../../core/reduce/entropy.ts';
import { plainText } from '../../core/reduce/text.ts';
import { hostOf, reduceUrl } from '../../core/reduce/url.ts';
import { detailMark, fieldMark, recordMark } from '../page-world/line.ts';
import type { PageWorldEvent } from './events.ts';

/** What reading takes beside the text. */
export interface PageWorldReader {
  /** Keyed hash of a value, 16 hex digits. */
  readonly hash: (value: string) => string;
  /** SHA-256 of a text, hex. */
  readonly digest: (text: string) => string;
}

/** A body that the browser does not show to an extension: looked into and dropped. */
export interface TornBody {
  readonly by: 'beacon' | 'socket';
  readonly url: string;
  readonly text: string;
}

export interface ReadPageWorld {
  readonly signals: readonly Signal[];
  readonly bodies: readonly TornBody[];
  /** The frame tells no more: it had told too much. */
  readonly full: boolean;
}

/** Records of one text; more are a page that floods. */
const mostRecords = 1000;
const mostCount = 1e9;
const groups: ReadonlySet<string> = new Set(apiGroups);
const apiShape = /^([a-z-]{3,20})\.[A-Za-z]{1,40}$/;
const areas = ['cookie', 'local', 'session', 'database', 'cache', 'window-name'] as const;
const readOuts = ['toDataURL', 'toBlob', 'getImageData'] as const;

interface Frame {
  readonly depth: number;
  readonly host: string | null;
  /** Stands for the frame in ids of signals. */
  readonly key: string;
  /** Milliseconds since the visit began. */
  readonly at: number;
  readonly timeStamp: number;
}

/**
 * Reads what a page's world wrote. The text is an attacker's: what does not fit is passed over, and nothing in it
 * decides which visit or frame it belongs to.
 */
export function readPageWorld(
  event: PageWorldEvent,
  depth: number,
  startedAt: number,
  reader: PageWorldReader,
): ReadPageWorld {
  // A document made of a Blob is its maker's.
  const host = hostOf(event.url.replace(/^blob:/, ''));
  const frame: Frame = {
    depth,
    host: host === '' ? null : host,
    key: event.documentId?.slice(0, 40) ?? `${event.frameId}`,
    at: Math.max(0, Math.round(event.timeStamp - startedAt)),
    timeStamp: event.timeStamp,
  };
  const signals: Signal[] = [];
  const bodies: TornBody[] = [];
  let full = false;
  for (const record of event.text.split(recordMark, mostRecords + 1).slice(1)) {
    const [kind, ...fields] = record.split(fieldMark, 12);
    if (kind === 'full') full = true;
    if (kind === 'body') {
      const body = readBody(fields);
      if (body !== null) bodies.push(body);
      continue;
    }
    const signal =
      kind === 'call'
        ? readCall(fields, frame)
        : kind === 'drawing'
          ? readDrawing(fields, frame, reader)
          : kind === 'stored'
            ? readStored(fields, frame, reader)
            : null;
    if (signal !== null) signals.push(signal);
  }
  return { signals, bodies, full };
}

function readCall(fields: readonly string[], frame: Frame): CallSignal | null {
  const [api = '', script = '', count, blind, age, details = ''] = fields;
  const group = apiShape.exec(api)?.[1];
  if (group === undefined || !groups.has(group)) return null;
  const times = wholeNumber(count, mostCount);
  if (times === null || times === 0) return null;
  const actor = actorOf(script, frame);
  return {
    id: signalId(`call:${frame.key}:${api}:${actor.script ?? ''}`),
    kind: 'call',
    trust: 'page',
    // Never later than it was told: the age is the page's word.
    at: Math.max(0, frame.at - (wholeNumber(age, 86_400_000) ?? 0)),
    api,
    group: group as ApiGroup,
    ...actor,
    count: times,
    saturated: (wholeNumber(blind, mostCount) ?? 0) > 0,
    details: detailsOf(details),
  };
}

/** Words of closed lists, hosts and numbers: each stands for itself. */
function detailsOf(text: string): string[] {
  const words = text.replaceAll(detailMark, ' ').split(' ', 24);
  return [...new Set(words.filter((word) => word !== '').map((word) => plainText(word.slice(0, 80))))];
}

function readDrawing(
  fields: readonly string[],
  frame: Frame,
  { digest }: PageWorldReader,
): DrawingSignal | null {
  const [script = '', how, width, height, characters, colours, worked, image = ''] = fields;
  const means = readOuts.find((one) => one === how);
  const size = [width, height].map((side) => wholeNumber(side, 100_000));
  if (means === undefined || size.includes(null)) return null;
  const actor = actorOf(script, frame);
  const hash = image.startsWith('data:image/') ? digest(image) : null;
  return {
    id: signalId(
      `drawing:${frame.key}:${actor.script ?? ''}:${means}:${size.join('x')}:${hash?.slice(0, 16) ?? ''}`,
    ),
    kind: 'drawing',
    trust: 'page',
    at: frame.at,
    ...actor,
    how: means,
    width: size[0] ?? 0,
    height: size[1] ?? 0,
    characters: wholeNumber(characters, 1000) ?? 0,
    colours: wholeNumber(colours, 1000) ?? 0,
    worked: worked === '1',
    hash,
  };
}

function readStored(fields: readonly string[], frame: Frame, { hash }: PageWorldReader): StoredSignal | null {
  const [script = '', place, givenName = '', text = '', how] = fields;
  const operation = how === 'found' ? 'found' : 'write';
  const area = areas.find((one) => one === place);
  if (area === undefined || text === '') return null;
  const cookie = area === 'cookie' ? parseSetCookie(text, frame.host ?? '', frame.timeStamp) : null;
  if (area === 'cookie' && cookie === null) return null;
  const name = plainText((cookie?.name ?? givenName).slice(0, 100));
  const value = cookie?.value ?? text;
  const actor = actorOf(script, frame);
  return {
    id: signalId(`stored:${frame.key}:${operation}:${area}:${name}:${actor.script ?? ''}`),
    kind: 'stored',
    trust: 'page',
    at: frame.at,
    ...actor,
    area,
    operation,
    name,
    length: value.length,
    bits: bitsOf(value.slice(0, 600)),
    hash: value.length < 8 ? null : hash(value),
    lifetime: cookie?.lifetime ?? null,
  };
}

function readBody(fields: readonly string[]): TornBody | null {
  const [by, url = '', text = ''] = fields;
  if ((by !== 'beacon' && by !== 'socket') || text === '') return null;
  return { by, url, text };
}

function actorOf(script: string, frame: Frame) {
  const host = script === '' ? '' : hostOf(script);
  return {
    script: script === '' ? null : reduceUrl(script),
    scriptHost: host === '' ? null : host,
    frame: frame.depth,
    frameHost: frame.host,
  };
}

/** A number as text, from 0 to a limit; null for what is none. */
function wholeNumber(text: string | undefined, limit: number): number | null {
  if (text === undefined || !/^\d{1,12}$/.test(text)) return null;
  return Math.min(Number(text), limit);
}
