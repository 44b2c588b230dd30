import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { DemoWeb } from './server.ts';

/** An HTTP proxy that leads every name to the demo web: Firefox has no option to map host names. */
export interface DemoProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Firefox asks its maker for settings by itself, whatever the preferences say: no part of what a page does. */
const browsersOwn = /\.(services\.mozilla\.com|cdn\.mozilla\.net):443$/;

export async function startProxy(web: Pick<DemoWeb, 'httpPort' | 'httpsPort'>): Promise<DemoProxy> {
  const sockets = new Set<Duplex>();
  const server = createServer({ maxHeaderSize: 16_000_000 }, (incoming, response) =>
    forward(web.httpPort, incoming, response),
  );
  server.on('connection', (socket) => keep(sockets, socket));
  server.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    if (browsersOwn.test(incoming.url ?? '')) {
      socket.end('HTTP/1.1 503 Not part of the demo web\r\n\r\n');
      return;
    }
    const port = incoming.url?.endsWith(':443') ? web.httpsPort : web.httpPort;
    keep(sockets, tunnel(port, socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Plain http arrives with the whole address in its first line. */
function forward(port: number, incoming: IncomingMessage, response: ServerResponse): void {
  const target = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : null;
  const path = target === null ? incoming.url : `${target.pathname}${target.search}`;
  const headers = { ...incoming.headers, ...(target !== null && { host: target.host }) };
  const options = { host: '127.0.0.1', port, method: incoming.method, path, headers };
  const outgoing = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.once('error', () => response.writeHead(502).end());
  incoming.pipe(outgoing);
}

function tunnel(port: number, client: Duplex): Socket {
  const upstream = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.pipe(client);
    client.pipe(upstream);
  });
  // Either side may vanish at any time: a browser that closes a tab is no error.
  upstream.once('error', () => client.destroy());
  client.once('error', () => upstream.destroy());
  client.once('close', () => upstream.destroy());
  return upstream;
}

function keep(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}
