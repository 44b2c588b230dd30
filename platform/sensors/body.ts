import type { Upload } from '../../core/model/signal.ts';
import { plainText } from '../../core/reduce/text.ts';
import type { RequestBody } from './events.ts';

/** A request's body while it is in memory. */
export interface ReadBody {
  readonly upload: Upload;
  /** Null for what is no text. */
  readonly text: string | null;
  readonly fields: Readonly<Record<string, readonly string[]>> | null;
}

/** Of a longer body only the start is read. */
const mostBytes = 131_072;
const mostFields = 200;
const mostValues = 20;
const looked = 512;
/** Characters in which a form with files shows itself. */
const mostHead = 4096;

/** Reads what the browser shows of a body; null where there was none. */
export function readBody(body: RequestBody | null | undefined): ReadBody | null {
  if (body == null) return null;
  if (body.formData !== undefined) return readForm(body.formData);
  const raw = body.raw ?? [];
  const parts = raw.flatMap(({ bytes }) => (bytes === undefined ? [] : [new Uint8Array(bytes)]));
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  if (bytes === 0) {
    const hidden = body.error !== undefined || raw.length > 0;
    return hidden ? { upload: { bytes: 0, form: 'unreadable' }, text: null, fields: null } : null;
  }
  const start = join(parts);
  const form = formOf(start);
  const text = form === 'text' ? new TextDecoder().decode(start) : null;
  // The browser leaves out what the files of a form hold: what it shows is the frame around them.
  const files = text?.startsWith('--') === true && /filename="/.test(text.slice(0, mostHead));
  return { upload: { bytes, form: files ? 'binary' : form }, text, fields: null };
}

function readForm(given: Readonly<Record<string, readonly unknown[]>>): ReadBody {
  // Without a prototype: a page may call its fields as it likes.
  const fields: Record<string, string[]> = Object.create(null);
  let bytes = 0;
  for (const [name, values] of Object.entries(given).slice(0, mostFields)) {
    const texts = values.slice(0, mostValues).filter((value) => typeof value === 'string');
    for (const text of texts) bytes += name.length + text.length + 2;
    fields[plainText(name.slice(0, 200))] = texts.map((text) => text.slice(0, mostBytes));
  }
  return { upload: { bytes, form: 'fields' }, text: null, fields };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.subarray(0, mostBytes);
  const joined = new Uint8Array(
    Math.min(
      mostBytes,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    const piece = part.subarray(0, joined.length - at);
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** By the first bytes: gzip (RFC 1952), zlib (RFC 1950) and Zstandard (RFC 8878) say what they are. */
function formOf(bytes: Uint8Array): Upload['form'] {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return 'compressed';
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return 'compressed';
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd) return 'compressed';
  const odd = bytes.subarray(0, looked).filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return odd * 50 > Math.min(bytes.length, looked) ? 'binary' : 'text';
}
