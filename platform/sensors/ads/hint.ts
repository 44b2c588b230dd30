import hints from '../../../rules/words/ad-hints.json' with { type: 'json' };
import { tell } from './tell.ts';

/** Milliseconds after the first look at which is looked again; at the second also for words. */
const moments = [0, 2000, 6000] as const;
const mostText = 300_000;

/**
 * Says once that this page may hold a place for advertising: one query, in idle time, three times, and once a search for
 * the words with which sites mark what they sell by themselves. A page that asks a network is looked at in any case.
 */
export function hintAtAds(): void {
  let told = false;
  for (const moment of moments)
    setTimeout(() => requestIdleCallback(() => look(moment === 2000), { timeout: 2000 }), moment);

  function look(words: boolean): void {
    if (told || !(isThere() || (words && isWritten()))) return;
    told = true;
    tell({ type: 'ad-hint', at: Date.now() });
  }
}

// A page can put an element in the place of a document's method or property.
function isThere(): boolean {
  const { querySelector } = Document.prototype;
  // One by one, which browsers answer tens of times faster than a list.
  return hints.selectors.some((selector) => querySelector.call(document, selector) !== null);
}

function isWritten(): boolean {
  const body = Document.prototype.querySelector.call(document, 'body');
  return new RegExp(hints.words.join('|'), 'i').test((body?.textContent ?? '').slice(0, mostText));
}
