import { longRecord } from '../ledger.ts';
import { apply, baseAddress, construct, free, hostOf, isA, NativeURL, reader, slice } from '../natives.ts';
import type { Watched } from '../watched.ts';

const longestBody = 8000;
const NativeRequest = globalThis.Request;
const requestAddress = reader<string>(NativeRequest?.prototype, 'url');
const socketAddress = reader<string>(globalThis.WebSocket?.prototype, 'url');
const addressOf = reader<string>(NativeURL.prototype, 'href');
const NativeBlob = globalThis.Blob;
const sizeOf = reader<number>(NativeBlob?.prototype, 'size');
const readBlob = NativeBlob?.prototype.text;
const then = free<unknown>(Promise.prototype.then);

/**
 * What is sent, and to which host. Bodies of sockets and of beacons made of a Blob are handed on, because the browser
 * does not show them to an extension; the background looks in them for what was typed and for pixel events, and drops them.
 */
export const upload: readonly Watched[] = [
  { id: 'upload.fetch', on: '', name: 'fetch', how: 'call', keep: (_, given) => hostIn(given[0]) },
  {
    id: 'upload.xhr',
    on: 'XMLHttpRequest.prototype',
    name: 'open',
    how: 'call',
    keep: (_, given) => hostIn(given[1]),
  },
  {
    id: 'upload.beacon',
    on: 'Navigator.prototype',
    name: 'sendBeacon',
    how: 'call',
    keep(_, given) {
      const body = given[1];
      const host = hostIn(given[0]);
      if (isA(body, NativeBlob) && readBlob !== undefined && (sizeOf(body) ?? 0) <= longestBody)
        then(apply(readBlob, body, []), (text: string) =>
          longRecord('body', text, 'beacon', addressIn(given[0])),
        );
      return host;
    },
  },
  {
    id: 'upload.socket',
    on: 'WebSocket.prototype',
    name: 'send',
    how: 'call',
    keep(self, given) {
      const address = socketAddress(self) ?? '';
      if (typeof given[0] === 'string')
        longRecord('body', slice(given[0], 0, longestBody), 'socket', address);
      return hostIn(address);
    },
  },
];

function hostIn(address: unknown): string {
  const url = urlOf(address);
  return url === null ? '' : (hostOf(url) ?? '');
}

function addressIn(address: unknown): string {
  const url = urlOf(address);
  return url === null ? '' : (addressOf(url) ?? '');
}

/** An address as fetch takes it: text, a URL, a Request. Other objects are left alone: reading them could run code. */
function urlOf(address: unknown): URL | null {
  if (isA(address, NativeURL)) return address as URL;
  const text = isA(address, NativeRequest) ? requestAddress(address) : address;
  if (typeof text !== 'string') return null;
  return construct(NativeURL, [text, baseAddress(document)]) as URL;
}
