import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';

const requestSchema = v.object({ u: v.string(), t: v.string(), s: v.string() });

/** One line of a corpus: URL, webRequest type, URL of the page. */
export type CorpusRequest = v.InferOutput<typeof requestSchema>;

/**
 * Reads JSON lines, plain or gzip (by the first bytes, not by the name), one at a time. `problem` hears of
 * each bad line.
 */
export async function* readRequests(
  file: string,
  problem: (line: number, why: string) => void,
): AsyncGenerator<CorpusRequest> {
  const output = (await isGzip(file)) ? createGunzip() : new PassThrough();
  let failure: unknown = null;
  // readline does not hear of errors: what was read so far is given, then the error is thrown.
  pipeline(createReadStream(file), output).catch((error: unknown) => {
    failure = error;
    output.end();
  });
  let number = 0;
  for await (const line of createInterface({ input: output, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const request = parse(line);
    if (typeof request === 'string') problem(number, request);
    else yield request;
  }
  if (failure !== null) throw failure;
}

async function isGzip(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: 1 })) {
    const bytes: unknown = chunk;
    return bytes instanceof Uint8Array && bytes[0] === 0x1f && bytes[1] === 0x8b;
  }
  return false;
}

function parse(line: string): CorpusRequest | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  const result = v.safeParse(requestSchema, json);
  return result.success ? result.output : 'needs u, t and s, all text';
}
