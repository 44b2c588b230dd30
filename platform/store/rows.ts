import type { KeptHeader, ReducedCookie, Signal } from '../../core/model/signal.ts';
import { type HeaderRow, headersFromRow, headersToRow } from './headers.ts';

/**
 * Signals as rows without the names of their fields: a third of their JSON, so less to compress, write and read. A
 * field that has no place in a row is kept beside it, and a signal of another kind as it is.
 *
 * What lies in people's databases has this form: places are added at the end of a list and never moved.
 */
export type Row = readonly unknown[] | Signal;

type Fields = Readonly<Record<string, unknown>>;

const places: Readonly<Record<string, readonly string[]>> = {
  request: [
    'id',
    'at',
    'trust',
    'requestId',
    'hop',
    'url',
    'host',
    'method',
    'type',
    'frame',
    'initiator',
    'outcome',
    'status',
    'error',
    'fromCache',
    'localAddress',
    'redirect',
    'requestHeaders',
    'responseHeaders',
    'setCookies',
    'cookiesSent',
    'tracking',
    'carries',
    'pageAddress',
    'upload',
  ],
  cookie: ['id', 'at', 'trust', 'cookie', 'before'],
  host: ['id', 'at', 'trust', 'host', 'site', 'relation', 'company', 'disguised'],
};

const cookiePlaces = [
  'name',
  'domain',
  'hostOnly',
  'path',
  'lifetime',
  'secure',
  'httpOnly',
  'sameSite',
  'partitioned',
  'length',
  'bits',
  'hash',
];

export function toRow(signal: Signal): Row {
  const order = places[signal.kind];
  if (order === undefined) return signal;
  const { kind, ...fields } = signal;
  return [kind, ...inOrder({ ...fields, ...shorter(signal) }, order)];
}

export function fromRow(row: Row): Signal {
  if (!isRow(row)) return row;
  const [kind, ...values] = row;
  const fields = named(values, places[String(kind)] ?? []);
  return { kind, ...fields, ...longer(fields) } as unknown as Signal;
}

/** Fields that a row holds in another form. 0 stands for what follows from other fields. */
function shorter(signal: Signal): Fields {
  if (signal.kind === 'cookie') return { cookie: cookieToRow(signal.cookie) };
  if (signal.kind !== 'request') return {};
  return {
    id: signal.id === `request:${signal.requestId}.${signal.hop}` ? 0 : signal.id,
    host: signal.host === hostIn(signal.url) ? 0 : signal.host,
    requestHeaders: headersToRow(signal.requestHeaders),
    responseHeaders: headersToRow(signal.responseHeaders),
    setCookies: signal.setCookies.map(cookieToRow),
  };
}

function longer(fields: Fields): Fields {
  if (fields.cookie !== undefined) return { cookie: cookieFromRow(fields.cookie as unknown[]) };
  if (fields.requestHeaders === undefined) return {};
  return {
    id: fields.id === 0 ? `request:${fields.requestId}.${fields.hop}` : fields.id,
    host: fields.host === 0 ? hostIn(String(fields.url)) : fields.host,
    requestHeaders: headersFromRow(fields.requestHeaders as HeaderRow),
    responseHeaders: headersFromRow(fields.responseHeaders as HeaderRow),
    setCookies: (fields.setCookies as unknown[][]).map(cookieFromRow),
    // Rows of an earlier version have no such place.
    upload: fields.upload ?? null,
  } satisfies { requestHeaders: KeptHeader[] } & Fields;
}

function cookieToRow(cookie: ReducedCookie): unknown[] {
  return inOrder({ ...cookie }, cookiePlaces);
}

function cookieFromRow(row: readonly unknown[]): ReducedCookie {
  return named(row, cookiePlaces) as unknown as ReducedCookie;
}

/** The values in their places, and behind them the fields that have none. */
function inOrder(fields: Fields, order: readonly string[]): unknown[] {
  const { length } = order;
  const values = order.map((name) => fields[name]);
  if (Object.keys(fields).length === length) return values;
  return [...values, Object.fromEntries(Object.entries(fields).filter(([name]) => !order.includes(name)))];
}

function named(values: readonly unknown[], order: readonly string[]): Fields {
  const fields = Object.fromEntries(order.map((name, place) => [name, values[place]]));
  return { ...fields, ...(values[order.length] as Fields | undefined) };
}

function hostIn(url: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';
}

function isRow(row: Row): row is readonly unknown[] {
  return Array.isArray(row);
}
