import type { KeptHeader } from '../../core/model/signal.ts';

/**
 * Header lists as short texts: one character for each listed name, so that the two dozen headers of a request take
 * two dozen characters before they are compressed. `!` stands for a name that is not listed, `=` for a value of the
 * name before it; both take the next text.
 */
export type HeaderRow = string | readonly [codes: string, ...texts: string[]];

export function headersToRow(headers: readonly KeptHeader[]): HeaderRow {
  let codes = '';
  const texts: string[] = [];
  for (const [name, value] of headers) {
    const code = codeOf.get(name);
    codes += code ?? '!';
    if (code === undefined) texts.push(name);
    if (value === null) continue;
    codes += '=';
    texts.push(value);
  }
  return texts.length === 0 ? codes : [codes, ...texts];
}

export function headersFromRow(row: HeaderRow): KeptHeader[] {
  const [codes, ...texts] = typeof row === 'string' ? [row] : row;
  const headers: [string, string | null][] = [];
  let text = 0;
  const next = () => texts[text++] ?? '';
  for (const code of codes) {
    const last = headers.at(-1);
    if (code !== '=') headers.push([code === '!' ? next() : (nameOf.get(code) ?? ''), null]);
    else if (last !== undefined) last[1] = next();
  }
  return headers;
}

/** A name's place is its code in what is stored: names are added at the end and none is ever taken out. */
const names =
  `accept accept-encoding accept-language cookie origin priority referer sec-ch-ua sec-ch-ua-mobile
  sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-storage-access sec-fetch-user
  user-agent content-type content-length upgrade-insecure-requests cache-control pragma connection host te range
  if-none-match if-modified-since x-requested-with sec-gpc dnt authorization
  access-control-allow-credentials access-control-allow-headers access-control-allow-methods
  access-control-allow-origin access-control-expose-headers access-control-max-age accept-ranges age alt-svc
  cf-cache-status cf-ray content-encoding content-disposition content-security-policy
  content-security-policy-report-only cross-origin-embedder-policy cross-origin-opener-policy
  cross-origin-resource-policy date etag expires keep-alive last-modified link location nel p3p permissions-policy
  referrer-policy report-to reporting-endpoints server server-timing set-cookie strict-transport-security
  timing-allow-origin transfer-encoding vary via x-amz-cf-id x-amz-cf-pop x-cache x-cache-hits
  x-content-type-options x-frame-options x-powered-by x-served-by x-timer x-xss-protection`.split(/\s+/);

/** Printable characters that JSON writes as they are, without the two with a meaning of their own. */
const alphabet = [
  ..."#$%&'()*+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~",
];

const nameOf = new Map(names.map((name, place) => [alphabet[place] ?? '', name]));
const codeOf = new Map([...nameOf].map(([code, name]) => [name, code]));
