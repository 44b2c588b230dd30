import { signalId } from '../../core/model/ids.ts';
import type { HealthSignal, Signal } from '../../core/model/signal.ts';
import { digestOf } from '../../core/reduce/keyed-hash.ts';
import type { PageEvent, PageWorldEvent } from './events.ts';
import { readPageWorld } from './page-world.ts';
import { hostSignal, type Knowledge, ownerIn } from './requests.ts';
import { tornSignals } from './sent.ts';
import type { LiveVisit } from './visits.ts';

/** Characters that the pages of one visit may tell: hundreds of times what an ordinary page does. */
const mostTold = 4_000_000;
const tooMuch = 'the page told more than is read';

/** What a frame's own world told, as signals of a visit, with the hosts that the visit did not know yet. */
export function pageWorldSignals(
  event: PageWorldEvent,
  live: LiveVisit,
  depth: number,
  { entities, hash }: Knowledge,
): Signal[] {
  const at = Math.max(0, Math.round(event.timeStamp - live.visit.startedAt));
  live.told += event.text.length;
  if (live.told > mostTold) return [health('late', at, tooMuch)];
  const { signals, bodies, full } = readPageWorld(event, depth, live.visit.startedAt, {
    hash,
    digest: digestOf,
  });
  if (full) live.told = mostTold + 1;
  if (live.told > mostTold) return [health('late', at, tooMuch)];
  const made: Signal[] = depth === 0 ? [health('ok', at, null)] : [];
  for (const signal of signals) {
    if ('scriptHost' in signal && signal.scriptHost !== null && !live.hosts.has(signal.scriptHost)) {
      live.hosts.add(signal.scriptHost);
      made.push(hostSignal(signal.scriptHost, live.visit.host, at, entities));
    }
    made.push(signal);
  }
  for (const body of bodies) made.push(...tornSignals(body, live, ownerIn(entities), at));
  return made;
}

/** Whether the scripts that watch the page's own world began before the page did, as the DOM sensor found. */
export function pageWorldHealth({ claim, timeStamp }: PageEvent, live: LiveVisit): HealthSignal {
  const at = Math.max(0, Math.round(timeStamp - live.visit.startedAt));
  if (live.told > mostTold) return health('late', at, tooMuch);
  return claim.watched
    ? health('ok', at, null)
    : health('failed', at, 'the scripts for the page’s own world did not begin before the page');
}

function health(state: HealthSignal['state'], at: number, why: string | null): HealthSignal {
  return {
    id: signalId('health:page-world'),
    kind: 'health',
    trust: 'browser',
    at,
    sensor: 'page-world',
    state,
    why,
  };
}
