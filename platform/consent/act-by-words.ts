import type { ButtonRole } from '../../core/model/consent-signal.ts';
import { isDrawn, nameOf } from '../sensors/consent/block.ts';
import { isTextLink } from '../sensors/consent/buttons.ts';
import { type FoundBanner, findBanners } from '../sensors/consent/find-banner.ts';
import { roleOf } from '../sensors/consent/roles.ts';
import type { ConsentAction, ConsentDone } from './messages.ts';
import type { Presses } from './presses.ts';
import { switchAll } from './switch-all.ts';
import { within } from './within.ts';

/** Milliseconds that a second layer may take to come, and a banner to go. */
const layerWithin = 2500;
const goneWithin = 3000;
const soonGone = 1000;

/**
 * Chooses by the words on the buttons, where no rule knows the banner: the button that says so; else behind the button
 * for settings, where a choice without a button of its own is all switches off (or on), and saving that.
 */
export async function actByWords(what: ConsentAction, presses: Presses): Promise<ConsentDone> {
  presses.begin();
  const answer = (result: ConsentDone['result']): ConsentDone => ({ result, rule: null, ...presses.seen() });
  const [first] = findBanners(false);
  if (first === undefined) return answer('nothing');
  if (choose(first, what, presses)) return answer((await isGone(goneWithin)) ? 'done' : 'still-there');
  const settings = buttonOf(first, 'settings');
  if (settings === null) return answer('no-button');
  press(settings, presses, false);
  const offers = (banner: FoundBanner) =>
    buttonOf(banner, what) !== null || buttonOf(banner, 'save') !== null;
  const second = await soon(() => findBanners(true).find(offers) ?? null);
  // It may have opened in a frame of its own.
  if (second === null) return answer('goes-on');
  if (!choose(second, what, presses)) return answer('no-button');
  if (!(await isGone(soonGone))) leave(presses);
  return answer((await isGone(goneWithin)) ? 'done' : 'still-there');
}

/** Presses what makes the choice on one layer; false when the layer offers nothing of the kind. */
function choose(banner: FoundBanner, what: ConsentAction, presses: Presses): boolean {
  const button = buttonOf(banner, what);
  if (button !== null) return press(button, presses, true);
  const save = buttonOf(banner, 'save');
  if (save === null) return false;
  presses.pressing(switchAll(banner.container, what === 'accept'), false);
  return press(save, presses, true);
}

/** A second layer may stay open with the choice made in it: it is saved, or closed. */
function leave(presses: Presses): void {
  const [open] = findBanners(true);
  const button = open === undefined ? null : (buttonOf(open, 'save') ?? buttonOf(open, 'close'));
  if (button !== null) press(button, presses, true);
}

/** The first button of that role which can be pressed. */
function buttonOf({ pressables }: FoundBanner, role: ButtonRole): HTMLElement | null {
  const usable = pressables.filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      isDrawn(element) &&
      !element.matches(':disabled, [aria-disabled=true]') &&
      !isTextLink(element),
  );
  return usable.find((element) => roleOf(nameOf(element)) === role) ?? null;
}

function press(button: HTMLElement, presses: Presses, deciding: boolean): true {
  presses.pressing(1, deciding);
  button.click();
  return true;
}

function isGone(milliseconds: number): Promise<boolean> {
  return within(milliseconds, () => findBanners(false).length === 0);
}

async function soon<T>(find: () => T | null): Promise<T | null> {
  let found: T | null = null;
  await within(layerWithin, () => {
    found = find();
    return found !== null;
  });
  return found;
}
