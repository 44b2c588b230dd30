import { askPlatforms } from './apis.ts';
import { candidates } from './candidate.ts';
import type { ConsentWorld } from './shared-world.ts';
import { tell } from './tell.ts';
import { findWayBack } from './way-back.ts';

/** Milliseconds after the first paint at which is looked; a banner that comes later is told of by its clicks alone. */
const moments = [150, 700, 1500, 2500, 4000, 6000, 8000, 10_000] as const;
/** How often the background is asked to look closer. */
const mostAsks = 4;
/** Milliseconds after the document began in which this script should have begun, too. */
const inTime = 10_000;

/**
 * Looks for a consent banner in a top document: after the first paint, in idle time, a few times within ten seconds.
 * A page that shows none pays for these looks and for nothing else.
 */
export function lookForBanner(): void {
  // A frame was asked for, and then came a task: something was painted.
  requestAnimationFrame(() => setTimeout(() => begin(performance.now())));
}

function begin(startedAt: number): void {
  const late = startedAt > inTime && document.visibilityState === 'visible';
  let asks = 0;
  const ask = askPlatforms();
  for (const moment of moments) {
    const last = moment === moments.at(-1);
    setTimeout(() => requestIdleCallback(() => look(last), { timeout: 1000 }), moment);
  }

  function look(last: boolean): void {
    ask();
    if (asks < mostAsks && !isFound()) {
      const found = candidates();
      // Asked again while the closer look has said nothing: what was there may have been empty.
      if (found.document || found.frames.length > 0) {
        asks += 1;
        tell({ type: 'consent-candidate', at: Date.now(), ...found });
      }
    }
    if (!last) return;
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    tell({ type: 'consent-search', at: Date.now(), seconds, late, wayBack: findWayBack() });
  }
}

/** The closer look found one in this document, and it is still there. */
function isFound(): boolean {
  return (globalThis as ConsentWorld).helderBanner?.isConnected === true;
}
