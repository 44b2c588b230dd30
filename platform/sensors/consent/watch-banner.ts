import { nameOf } from './block.ts';
import { roleOfButton } from './buttons.ts';
import { findBanners } from './find-banner.ts';
import { type MeasuredBanner, measureBanner } from './measure.ts';
import { innermost, isPressable, pressedIn } from './pressed.ts';
import type { ConsentWorld } from './shared-world.ts';
import { tell } from './tell.ts';
import { readToggles, someOn } from './toggles.ts';
import { isWithin } from './walk.ts';

/** Milliseconds after a candidate was told at which is looked. */
const tries = [0, 300, 900, 1800] as const;
/** The same after a press in the banner: for a second layer, or for one that only now is whole. */
const afterPress = [350, 800, 1500] as const;
const mostClaims = 12;
/** Blocks that read as a banner at the same time: layers that lie over each other. */
const mostBanners = 4;

/**
 * Finds the banner in this frame, tells how it is drawn, and watches what the person presses in it. Runs in the isolated
 * world of frames that may hold a banner; a second start only looks again.
 */
export function watchBanner(): void {
  const world = globalThis as ConsentWorld;
  if (world.helderLookAgain !== undefined) {
    world.helderLookAgain();
    return;
  }
  /** What is drawn now, and what the buttons of the first layer say. */
  let now: MeasuredBanner | null = null;
  let firstLayer: string | null = null;
  /** A press may have opened a second layer. */
  let opened = false;
  let claims = 0;
  let clicks = 0;
  let lastClick: Event | null = null;
  let last = '';

  world.helderLookAgain = () => plan(tries);
  addEventListener('click', clicked, true);
  plan(tries);

  function plan(moments: readonly number[]): void {
    for (const moment of moments) setTimeout(() => requestIdleCallback(look, { timeout: 300 }), moment);
  }

  function look(): void {
    if (claims >= mostClaims) return;
    if (world.helderOpened === true) opened = true;
    const measured = findBanners(opened).slice(0, mostBanners).map(measureBanner);
    const next = opened ? measured.find((one) => namesOf(one) !== firstLayer) : measured[0];
    if (next === undefined) return;
    now = next;
    world.helderBanner = next.container;
    const layer = opened ? 2 : 1;
    if (layer === 1) firstLayer = namesOf(next);
    const text = JSON.stringify([layer, next.told]);
    if (text === last) return;
    last = text;
    claims += 1;
    tell({ type: 'consent-banner', at: Date.now(), layer, ...next.told });
  }

  function clicked(event: Event): void {
    if (!event.isTrusted || now === null) return;
    const target = innermost(event);
    if (target === null || !isWithin(target, now.container)) return;
    if (!isFollowUp(event, lastClick)) clicks += 1;
    lastClick = event;
    const pressed = pressedIn(target, now.container);
    if (pressed === null || !isPressable(pressed)) return;
    const text = nameOf(pressed);
    const role = roleOfButton(pressed, text);
    const toggles = role === 'save' ? (someOn(readToggles(now.container)) ? 'some' : 'none') : null;
    tell({ type: 'consent-click', at: Date.now(), text, role, toggles, clicks: Math.min(clicks, 1000) });
    if (role === 'settings' || role === 'other' || role === 'link') {
      opened = true;
      plan(afterPress);
    }
  }
}

/** The browser follows a press on a label by one on its tick box, at the same place. */
function isFollowUp(event: Event, last: Event | null): boolean {
  if (last === null || event.timeStamp - last.timeStamp > 30) return false;
  const [one, other] = [event as MouseEvent, last as MouseEvent];
  return one.clientX === other.clientX && one.clientY === other.clientY;
}

function namesOf({ told }: MeasuredBanner): string {
  return told.buttons.map(({ text }) => text).join();
}
