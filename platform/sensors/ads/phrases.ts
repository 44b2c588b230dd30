import type { AdControl, AdDisclosure } from '../../../core/model/ad-place-signal.ts';
import known from '../../../rules/words/ad-disclosures.json' with { type: 'json' };
import { phrases, plainWords } from '../consent/words.ts';

const disclosures = known.rows.map(({ disclosure, words, selectors }) => ({
  disclosure: disclosure as AdDisclosure,
  words: words.length === 0 ? null : phrases(words),
  selector: selectors.join(),
}));
const controls = known.controls.map(({ kind, words, selectors }) => ({
  kind: kind as AdControl['kind'],
  words: phrases(words),
  selector: selectors.join(),
}));
// The longest first: what stands after `betaald door` begins after both words.
const names = [...known.names].sort((a, b) => b.length - a.length);

/** What the texts of an ad tell about it. */
export function disclosuresIn(text: string): AdDisclosure[] {
  const plain = plainWords(text);
  return disclosures.flatMap(({ disclosure, words }) => (words?.test(plain) === true ? [disclosure] : []));
}

/** Elements by which networks tell about an ad. */
export const disclosureElements: readonly { readonly disclosure: AdDisclosure; readonly selector: string }[] =
  disclosures.filter(({ selector }) => selector !== '');

/** What a button with this name would do. */
export function controlCalled(name: string): AdControl['kind'] | null {
  if (/^[×✕✖╳]$/.test(name.trim())) return 'close';
  if (/^[▶►⏵]\ufe0e?$/.test(name.trim())) return 'play';
  const plain = plainWords(name);
  return plain === '' ? null : (controls.find(({ words }) => words.test(plain))?.kind ?? null);
}

/** Elements that networks close an ad with. */
export const closers = controls.find(({ kind }) => kind === 'close')?.selector ?? '';

/**
 * Who advertises by a text such as `Gesponsord door Waterkrant`: the name, an empty text where the name stands in the next
 * one, null where the text names nobody.
 */
export function advertiserIn(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > 120) return null;
  const lower = line.toLowerCase();
  const begin = names.find(
    (name) => lower.startsWith(name) && !/[\p{L}\p{N}]/u.test(lower.charAt(name.length)),
  );
  if (begin === undefined) return null;
  return line
    .slice(begin.length)
    .replace(/^[\s:·|–-]+|[\s.:·|–-]+$/g, '')
    .slice(0, 80);
}
