import { StoreError } from './problem.ts';

/** A value as it lies in the database. The form is written with it, so that old records stay readable. */
export type Packed =
  | { readonly form: 'json'; readonly data: string }
  | { readonly form: 'json+gzip'; readonly data: Uint8Array<ArrayBuffer> };

/** Below this many characters gzip gains less than it costs. */
const worthPacking = 256;

/** JSON text → its packed form. */
export async function pack(json: string): Promise<Packed> {
  if (json.length < worthPacking) return { form: 'json', data: json };
  const data = await through(new CompressionStream('gzip'), new TextEncoder().encode(json));
  return { form: 'json+gzip', data };
}

/** The value in a packed record, of the type that was packed there. Throws StoreError `visit-damaged`. */
export async function unpack<Value>(packed: Packed): Promise<Value> {
  try {
    if (packed.form === 'json') return JSON.parse(packed.data) as Value;
    if (packed.form === 'json+gzip') {
      const data = await through(new DecompressionStream('gzip'), packed.data);
      return JSON.parse(new TextDecoder().decode(data)) as Value;
    }
  } catch (error) {
    throw new StoreError('visit-damaged', error instanceof Error ? error.name : 'not readable');
  }
  throw new StoreError('visit-damaged', 'packed in a form that this build does not know');
}

/** Sends bytes through a stream. Not by way of Blob or Response: in Chromium those go through another process. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  const sent = Promise.all([writer.write(bytes), writer.close()]);
  // A failure shows at the reading end too, and is told from there.
  sent.catch(() => undefined);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0, reader = stream.readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, size);
    parts.push(value);
    size += value.length;
  }
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** Bytes that a packed record takes. */
export function packedSize(packed: Packed): number {
  return packed.data.length;
}
