import audience from '../../rules/words/audience.json' with { type: 'json' };

/** Every word that a detector looks for in the visible text; the sensor counts these and drops the text. */
export const vocabulary: readonly string[] = [...new Set(audience.pageWords.flatMap(listedWords))].sort();

function listedWords(sign: {
  readonly words: readonly string[];
  readonly together?: readonly string[];
  readonly without?: readonly string[];
}): readonly string[] {
  return [...sign.words, ...(sign.together ?? []), ...(sign.without ?? [])];
}
