import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Answer, DemoRequest, Handler, HostTable } from './answer.ts';
import { makeCertificate } from './certificate.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';

/** A whole small web on one machine: every host name is answered here, by the table or with 404. */
export interface DemoWeb {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Public key of the certificate, for the browser (see Certificate.spki). */
  readonly spki: string;
  readonly log: RequestLog;
  /** Lets a test answer for one more host, or another way; undo with the function that comes back. */
  answer(host: string, handler: Handler): () => void;
  close(): Promise<void>;
}

const maximumBody = 2_000_000;

/** Starts the servers on free ports of 127.0.0.1. */
export async function startDemoWeb(hosts: HostTable): Promise<DemoWeb> {
  const table = new Map(Object.entries(hosts));
  const log = createRequestLog();
  const certificate = makeCertificate();
  const limits = { maxHeaderSize: 16_000_000 };
  const http = createHttpServer(limits, (request, response) => serve('http', request, response));
  const https = createHttpsServer(
    { ...limits, key: certificate.key, cert: certificate.cert },
    (request, response) => serve('https', request, response),
  );
  const sockets = new Set<Socket>();
  for (const server of [http, https]) server.on('connection', (socket) => track(sockets, socket));
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);

  async function serve(scheme: DemoRequest['scheme'], incoming: IncomingMessage, response: ServerResponse) {
    const at = Date.now();
    const number = log.next();
    const request = await readRequest({ scheme, number, at }, incoming);
    const handler = table.get(request.host);
    const done = log.begin(request, handler !== undefined);
    const answer = await answerOf(handler, request);
    if (answer.delay !== undefined) await sleep(answer.delay);
    done(answer.status ?? 200);
    response.writeHead(answer.status ?? 200, mutable(answer.headers ?? {}));
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  return {
    httpPort,
    httpsPort,
    spki: certificate.spki,
    log,
    answer: (host, handler) => {
      const before = table.get(host);
      table.set(host, handler);
      return () => {
        if (before === undefined) table.delete(host);
        else table.set(host, before);
      };
    },
    close: async () => {
      const closed = [http, https].map(
        (server) => new Promise<void>((resolve) => server.close(() => resolve())),
      );
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** A handler that throws is a fault of the demo, and shows as a 500 in the log instead of stopping the server. */
async function answerOf(handler: Handler | undefined, request: DemoRequest): Promise<Answer> {
  const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found\n' };
  try {
    return (await handler?.(request)) ?? notFound;
  } catch (error) {
    return { status: 500, headers: { 'content-type': 'text/plain' }, body: `${error}\n` };
  }
}

async function readRequest(
  known: Pick<DemoRequest, 'scheme' | 'number' | 'at'>,
  incoming: IncomingMessage,
): Promise<DemoRequest> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const host = (headers.host ?? 'unknown.invalid').replace(/:\d+$/, '').toLowerCase();
  const path = incoming.url ?? '/';
  const address = path.startsWith('/') ? `${known.scheme}://${host}${path}` : path;
  return {
    ...known,
    host,
    method: incoming.method ?? 'GET',
    path,
    url: URL.canParse(address) ? new URL(address) : new URL(`${known.scheme}://unknown.invalid/`),
    headers,
    cookies: parseCookies(headers.cookie ?? ''),
    body: await readBody(incoming),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming) {
      size += chunk.length;
      if (size <= maximumBody) chunks.push(chunk);
    }
  } catch {
    // The browser went away while sending; what came is what the log holds.
  }
  return unpacked(Buffer.concat(chunks)).toString('utf8');
}

/** Bidders and recorders send gzip, and not all of them say so in a header. */
function unpacked(body: Buffer): Buffer {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body);
  } catch {
    return body;
  }
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(';').map((part) => part.trim().split('='));
  return Object.fromEntries(
    pairs.filter(([name]) => name).map(([name, ...value]) => [name, value.join('=')]),
  );
}

function mutable(headers: NonNullable<Answer['headers']>): Record<string, string | string[]> {
  const entries = Object.entries(headers);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function track(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}
