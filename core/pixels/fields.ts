import type { PixelRequest } from './pixel.ts';

/** Names to values; of a repeated name the first counts. Empty values are left out. */
export type Fields = ReadonlyMap<string, string>;

const textLimit = 65_536;
const pairLimit = 400;

/** Parameters of the address. */
export function addressFields(url: URL): Fields {
  return pairs(url.search.slice(1));
}

/** Fields of the body, whether the browser took it apart or not; empty for a body of another form. */
export function bodyFields({ body, bodyFields }: PixelRequest): Fields {
  if (bodyFields === null) return body === null || !isForm(body) ? new Map() : pairs(body);
  const fields = new Map<string, string>();
  for (const [name, values] of Object.entries(bodyFields).slice(0, pairLimit)) {
    const value: unknown = Array.isArray(values) ? values[0] : null;
    if (typeof value === 'string' && value !== '') fields.set(name, value.slice(0, textLimit));
  }
  return fields;
}

/** Parameters of the address with those of the body over them, and where the event was told. */
export function allFields(request: PixelRequest): {
  readonly fields: Fields;
  readonly where: 'address' | 'body';
} {
  const inBody = bodyFields(request);
  const fields = new Map([...addressFields(request.url), ...inBody]);
  return { fields, where: inBody.size > 0 ? 'body' : 'address' };
}

/** Takes `a=1&b=2` apart without ever throwing. */
export function pairs(text: string, separator = '&'): Fields {
  const fields = new Map<string, string>();
  for (const pair of text.slice(0, textLimit).split(separator, pairLimit)) {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals === pair.length - 1) continue;
    const name = decoded(pair.slice(0, equals));
    if (!fields.has(name)) fields.set(name, decoded(pair.slice(equals + 1)));
  }
  return fields;
}

/** The value of the first of these names that has one. */
export function first(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

/** The fields of one group: `group(fields, 'cd')` gives `value` for `cd[value]`. */
export function group(fields: Fields, name: string): Fields {
  const start = `${name}[`;
  const found = new Map<string, string>();
  for (const [key, value] of fields) {
    if (key.startsWith(start) && key.endsWith(']')) found.set(key.slice(start.length, -1), value);
  }
  return found;
}

export function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function isForm(body: string): boolean {
  return /^\s*[\w.[\]%-]{1,100}=/.test(body);
}
