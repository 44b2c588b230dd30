import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector } from '../core/model/observation.ts';
import type { RequestSignal } from '../core/model/signal.ts';
import { addressOf } from './shared/address.ts';
import { isLocalHost } from './shared/local-host.ts';

type Input = DetectorInput<'request'>;

/** One fixed port is how a printer or a card reader is reached; two are a search. */
const fewestPorts = 2;
const ordinaryPorts: ReadonlySet<number> = new Set([80, 443]);

/** A page on a public address knocks on several ports of this machine or the home network. */
export const detector = defineDetector({
  id: 'local-port-scan',
  reads: ['request'],
  needs: ['network'],
  detect(input) {
    if (isPageLocal(input)) return [];
    const knocks = input.signals('request').flatMap((request) => knock(request));
    const ports = [...new Set(knocks.map(({ port }) => port))].sort((a, b) => a - b);
    if (ports.length < fewestPorts) return [];
    return [
      {
        id: observationId('local-port-scan', 'page'),
        kind: 'local-port-scan',
        trust: 'browser' as const,
        data: {
          ports: ports.slice(0, 50).map(String),
          count: ports.length,
          hosts: [...new Set(knocks.map(({ request }) => request.host))].slice(0, 20),
          at: knocks.reduce((first, { request }) => Math.min(first, request.at), Number.POSITIVE_INFINITY),
        },
        because: because(knocks.slice(0, 50).map(({ request }) => request)),
      },
    ];
  },
});

function knock(request: RequestSignal): { request: RequestSignal; port: number }[] {
  if (request.type === 'main_frame') return [];
  const { host, port } = addressOf(request);
  if (port === null) return [];
  if (isLocalHost(host)) return [{ request, port }];
  // A public name may point at this machine; on an ordinary port that is as likely a filter in the home network.
  return request.localAddress && !ordinaryPorts.has(port) ? [{ request, port }] : [];
}

/** A page that lives on this machine or network itself, such as one under development. */
function isPageLocal(input: Input): boolean {
  if (isLocalHost(input.visit.host)) return true;
  return input
    .signals('request')
    .some(
      (request) => request.type === 'main_frame' && request.host === input.visit.host && request.localAddress,
    );
}
