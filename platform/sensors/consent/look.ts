import { askPlatforms } from './apis.ts';
import { isDrawn } from './block.ts';
import { candidates, type Memory } from './candidate.ts';
import { innermost, pressedIn } from './pressed.ts';
import type { ConsentWorld } from './shared-world.ts';
import { hearAsked, tell } from './tell.ts';
import { findWayBack, wayBackIn } from './way-back.ts';

/** Milliseconds after the first paint at which is looked; a banner that comes later is told of by its clicks alone. */
const moments = [150, 800, 2000, 4000, 7000, 10_000] as const;
/** The same after the person pressed what leads back to the choices. */
const afterWayBack = [500, 1500] as const;
/** How often the background is asked to look closer by itself, and in all. */
const mostAsks = 4;
const mostAsksInAll = 10;
/** Milliseconds after the document began in which this script should have begun, too. */
const inTime = 10_000;

/**
 * Looks for a consent banner in a top document: after the first paint, in idle time, a few times within ten seconds.
 * A page that shows none pays for these looks and for nothing else.
 */
export function lookForBanner(): void {
  // A page in a tab that nobody looks at is not drawn, and asks nothing.
  const { hidden } = document;
  // A frame was asked for, and then came a task: something was painted.
  requestAnimationFrame(() => setTimeout(() => begin(performance.now(), hidden)));
}

function begin(startedAt: number, wasHidden: boolean): void {
  const late = startedAt > inTime && !wasHidden;
  const ask = askPlatforms();
  const memory: Memory = { flat: new WeakSet(), plain: new WeakMap(), unhinted: new WeakMap() };
  let asks = 0;
  for (const moment of moments) inIdle(moment, () => look(moment === moments.at(-1)));
  // After a choice the banner is gone, and the way back to it has its turn.
  hearAsked('consent-look-back', () => inIdle(0, searched));
  addEventListener('click', pressed, { capture: true, passive: true });

  function look(last: boolean): void {
    ask();
    // At the end all is looked at anew: an element may have been lifted out of the page's flow since.
    if (last) memory.flat = new WeakSet();
    if (asks < mostAsks && !isShown()) askForMore();
    // A task of its own.
    if (last) inIdle(0, searched);
  }

  /** Asked again while the closer look has said nothing: what was there may have been empty. */
  function askForMore(): void {
    const found = candidates(memory);
    if (asks >= mostAsksInAll || (!found.document && found.frames.length === 0)) return;
    asks += 1;
    tell({ type: 'consent-candidate', at: Date.now(), ...found });
  }

  function searched(): void {
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    const wayBack = isShown() ? null : findWayBack();
    tell({ type: 'consent-search', at: Date.now(), seconds, late, wayBack });
  }

  function pressed(event: Event): void {
    if (!event.isTrusted) return;
    const target = innermost(event);
    const button = target === null ? null : pressedIn(target, null);
    if (button === null || wayBackIn(button) === null) return;
    (globalThis as ConsentWorld).helderOpened = true;
    memory.flat = new WeakSet();
    for (const moment of afterWayBack) inIdle(moment, askForMore);
  }
}

function inIdle(after: number, work: () => void): void {
  setTimeout(() => requestIdleCallback(work, { timeout: 1000 }), after);
}

/** The closer look found a banner in this document, and it is still there. */
function isShown(): boolean {
  const { helderBanner } = globalThis as ConsentWorld;
  return helderBanner?.isConnected === true && isDrawn(helderBanner);
}
