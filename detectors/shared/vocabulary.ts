import audience from '../../rules/words/audience.json' with { type: 'json' };

/** Every word that a detector looks for in the visible text; the sensor counts these and drops the text. */
export const vocabulary: readonly string[] = [
  ...new Set(
    audience.pageWords.flatMap((sign) => [
      ...sign.words,
      ...('together' in sign ? (sign.together ?? []) : []),
    ]),
  ),
].sort();
