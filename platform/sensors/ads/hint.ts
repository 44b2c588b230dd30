import hints from '../../../rules/words/ad-hints.json' with { type: 'json' };
import { tell } from './tell.ts';

/** Milliseconds after the first look at which is looked again. */
const moments = [0, 2000, 6000] as const;

/**
 * Says once that this page holds a place for advertising: one query, in idle time, three times. A page that asks a network
 * for advertising is looked at in any case.
 */
export function hintAtAds(): void {
  let told = false;
  for (const moment of moments) setTimeout(() => requestIdleCallback(look, { timeout: 2000 }), moment);

  function look(): void {
    // A page can put an element in the place of a document's method.
    if (told || Document.prototype.querySelector.call(document, hints.selectors.join()) === null) return;
    told = true;
    tell({ type: 'ad-hint', at: Date.now() });
  }
}
