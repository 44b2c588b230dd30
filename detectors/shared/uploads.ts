import type { DetectorInput } from '../../core/model/observation.ts';
import type { CallSignal, RequestSignal } from '../../core/model/signal.ts';
import { type Actor, ownerKey } from './actor.ts';
import { ownerOf } from './owner.ts';

/** Bodies that went to one receiver. */
export interface Uploads {
  readonly receiver: string;
  readonly party: 'own' | 'other';
  readonly requests: readonly RequestSignal[];
  readonly bytes: number;
  /** Packed, or shown to nobody: its size says little. */
  readonly compact: boolean;
}

interface Receiver extends Uploads {
  readonly key: string;
}

const fewest = 2;
const enoughBytes = 10_000;
/** Messages through a socket, whose size the record does not show. */
const fewestMessages = 5;

/**
 * A steady upload after a moment: two bodies or more to one receiver, together 10 kB, or packed. Of several receivers
 * that one which fits the script best: whom it called itself, its owner, another company, the site. Bodies from
 * workers are among them: the record does not say who made them.
 */
export function steadyUploads(
  input: DetectorInput<'request' | 'host'>,
  actor: Pick<Actor, 'owner' | 'party'>,
  calls: readonly CallSignal[],
  after: number,
): Uploads | null {
  const called = new Set(calls.filter(({ group }) => group === 'upload').flatMap(({ details }) => details));
  const talked = new Set(
    calls
      .filter(({ api, count }) => api === 'upload.socket' && count >= fewestMessages)
      .flatMap(({ details }) => details),
  );
  const suits = ({ key, party, requests }: Receiver): number => {
    if (requests.some(({ host }) => called.has(host))) return 3;
    if (key === actor.owner && actor.party === 'other') return 2;
    return party === 'other' ? 1 : 0;
  };
  return (
    receivers(input, after)
      .filter((receiver) => isSteady(receiver) || receiver.requests.some((one) => isTalk(one, talked)))
      .toSorted((a, b) => suits(b) - suits(a) || b.bytes - a.bytes)[0] ?? null
  );
}

function receivers(input: DetectorInput<'request' | 'host'>, after: number): Receiver[] {
  const groups = new Map<string, { receiver: string; party: Uploads['party']; requests: RequestSignal[] }>();
  for (const request of input.signals('request')) {
    if (request.type !== 'websocket' && (request.upload === null || request.at < after)) continue;
    const host = input.host(request.host);
    if (host === null) continue;
    const key = ownerKey(host);
    const group = groups.get(key);
    if (group !== undefined) group.requests.push(request);
    else {
      const other = host.disguised !== null || host.relation === 'third-party';
      const receiver = host.disguised?.name ?? ownerOf(host).name;
      groups.set(key, { receiver, party: other ? 'other' : 'own', requests: [request] });
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group, ...sizeOf(group.requests) }));
}

function sizeOf(requests: readonly RequestSignal[]): Pick<Uploads, 'bytes' | 'compact'> {
  const uploads = requests.map(({ upload }) => upload).filter((upload) => upload !== null);
  const packed = uploads.filter(({ form }) => form !== 'text' && form !== 'fields');
  return { bytes: uploads.reduce((sum, { bytes }) => sum + bytes, 0), compact: packed.length >= fewest };
}

function isSteady({ requests, bytes, compact }: Uploads): boolean {
  return (
    requests.filter(({ upload }) => upload !== null).length >= fewest && (bytes >= enoughBytes || compact)
  );
}

function isTalk({ type, host }: RequestSignal, talked: ReadonlySet<string>): boolean {
  return type === 'websocket' && talked.has(host);
}
