import audience from '../../rules/words/audience.json' with { type: 'json' };
import pages from '../../rules/words/consent-pages.json' with { type: 'json' };

/** Every word that a detector looks for in the visible text; the sensor counts these and drops the text. */
export const vocabulary: readonly string[] = [
  ...new Set([
    ...audience.pageWords.flatMap(listedWords),
    ...pages.parents,
    ...pages.declares,
    ...pages.adult,
    ...pages.bundled,
  ]),
].sort();

function listedWords(sign: {
  readonly words: readonly string[];
  readonly together?: readonly string[];
  readonly without?: readonly string[];
}): readonly string[] {
  return [...sign.words, ...(sign.together ?? []), ...(sign.without ?? [])];
}
