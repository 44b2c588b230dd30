/** A text that was found inside another, and where it stood in it. */
export interface Inner {
  readonly text: string;
  /** Position in the outer text of what was unwrapped. */
  readonly at: number;
}

const shortestToken = 8;
const percentCodes = /(?:%[0-9a-f]{2})+/gi;
const jsonEscape = /\\(?:u([0-9a-f]{4})|(.))/gis;
const shortEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const token = /[A-Za-z0-9+/_-]{8,}/g;
const capital = /[A-Z]/;
const small = /[a-z]/;
const utf8 = new TextDecoder();

/** With percent codes and pluses read; null where there are none. Broken codes stay as they are. */
export function unwrapPercent(text: string): string | null {
  if (!text.includes('%') && !text.includes('+')) return null;
  const spaced = text.replaceAll('+', ' ');
  const plain = spaced.replace(percentCodes, (codes) => {
    const bytes = new Uint8Array(codes.length / 3);
    for (let at = 0; at < bytes.length; at++)
      bytes[at] = Number.parseInt(codes.slice(at * 3 + 1, at * 3 + 3), 16);
    return utf8.decode(bytes);
  });
  return plain === text ? null : plain;
}

/** With the escapes of JSON strings read; null where there are none. */
export function unwrapJson(text: string): string | null {
  if (!text.includes('\\')) return null;
  const plain = text.replace(jsonEscape, (_, code: string | undefined, short: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return shortEscapes[short ?? ''] ?? short ?? '';
  });
  return plain === text ? null : plain;
}

/**
 * What tokens of base64, in either alphabet, hold, one after the other. Where the characters of both alphabets or the
 * signs between parts of a path stand in one token, its parts are tried too.
 */
export function* unwrapBase64(text: string): Generator<Inner & { readonly token: string }> {
  for (const { 0: whole, index } of text.matchAll(token)) {
    yield* decoded(whole, index);
    yield* parts(whole, index, '/');
    yield* parts(whole, index, '-');
    yield* parts(whole, index, '_');
  }
}

function* parts(
  whole: string,
  index: number,
  separator: string,
): Generator<Inner & { readonly token: string }> {
  if (!whole.includes(separator)) return;
  let at = index;
  for (const part of whole.split(separator)) {
    if (part.length >= shortestToken) yield* decoded(part, at);
    at += part.length + 1;
  }
}

function* decoded(base64: string, at: number): Generator<Inner & { readonly token: string }> {
  // Of words in small letters and of hex: no text that is looked for gives these.
  if (!capital.test(base64) || !small.test(base64)) return;
  const usual = base64.replaceAll('-', '+').replaceAll('_', '/');
  // One character over is no base64: the token may have been cut, and what stands before is still readable.
  const whole = usual.length % 4 === 1 ? usual.slice(0, -1) : usual;
  const binary = atob(whole);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
  yield { text: utf8.decode(bytes), at, token: base64 };
}
