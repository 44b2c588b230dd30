/**
 * Phrases as rules/words writes them: a word that ends in `*` is the beginning of a word, `~` stands for up to three
 * words, `^` is the beginning of the text and `=` the whole text.
 */
export function phrases(list: readonly string[]): { test(plain: string): boolean } {
  let made: RegExp | null = null;
  return {
    test(plain) {
      // Made when it is first needed: most pages never do.
      made ??= new RegExp(list.map(pattern).join('|'));
      return made.test(plain);
    },
  };
}

/** Lower case, without accents and punctuation, one space between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9€]+/g, ' ')
    .trim();
}

function pattern(phrase: string): string {
  const whole = phrase.startsWith('=');
  const begins = whole || phrase.startsWith('^');
  const words = (begins ? phrase.slice(1) : phrase)
    .replaceAll('*', '[a-z0-9]*')
    // The words that may stand between bring their own space.
    .replaceAll(' ~ ', ' (?:[a-z0-9]+ ){0,3}');
  return `${begins ? '^' : '(?:^| )'}${words}${whole ? '$' : '(?= |$)'}`;
}
