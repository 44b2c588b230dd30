import type { PageSignal } from '../../core/model/signal.ts';
import { countVocabulary } from '../../core/reduce/vocabulary.ts';

/** The words of one sign, and how many points it takes: a word in title or heading gives two, in the text one. */
export interface WordSign {
  readonly words: readonly string[];
  readonly points: number;
  /** At least one of these must be there too; empty when the sign stands alone. */
  readonly together: readonly string[];
  /** None of these may be there: in a shop an age belongs to a thing, not to the visitor. */
  readonly without: readonly string[];
}

/** The words that hit, when together they reach the points that the sign asks; null otherwise. */
export function wordsThatHit(page: PageSignal, sign: WordSign): readonly string[] | null {
  const listed = [...sign.words, ...sign.together, ...sign.without];
  const loud = [page.title, ...page.headings, page.meta['og:title'] ?? ''];
  const inLoud = Object.assign({}, ...loud.map((text) => countVocabulary(text, listed)));
  const quiet = [page.meta.description ?? '', ...page.links.map((link) => link.text)].join(' | ');
  const inQuiet = countVocabulary(quiet, listed);
  const isIn = (word: string) =>
    Object.hasOwn(inLoud, word) || Object.hasOwn(inQuiet, word) || Object.hasOwn(page.vocabulary, word);
  if (sign.together.length > 0 && !sign.together.some(isIn)) return null;
  if (sign.without.some(isIn)) return null;
  const words = sign.words.filter(isIn);
  const points = words.reduce((sum, word) => sum + (Object.hasOwn(inLoud, word) ? 2 : 1), 0);
  return points >= sign.points ? words : null;
}
