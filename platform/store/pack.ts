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
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
  return { form: 'json+gzip', data: new Uint8Array(await new Response(packed).arrayBuffer()) };
}

/** The value in a packed record, of the type that was packed there. Throws StoreError `visit-damaged`. */
export async function unpack<Value>(packed: Packed): Promise<Value> {
  try {
    if (packed.form === 'json') return JSON.parse(packed.data) as Value;
    if (packed.form === 'json+gzip') {
      const text = new Blob([packed.data]).stream().pipeThrough(new DecompressionStream('gzip'));
      return (await new Response(text).json()) as Value;
    }
  } catch (error) {
    throw new StoreError('visit-damaged', error instanceof Error ? error.name : 'not readable');
  }
  throw new StoreError('visit-damaged', 'packed in a form that this build does not know');
}

/** Bytes that a packed record takes. */
export function packedSize(packed: Packed): number {
  return packed.data.length;
}
