/**
 * Counts listed words and phrases in a text, as whole words and without regard to case. Only words that occur are in
 * the result. `words` are lower case; a trailing `*` matches any ending (`kleurpla*`).
 */
export function countVocabulary(text: string, words: readonly string[]): Record<string, number> {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  const counts: Record<string, number> = {};
  for (const word of words) {
    const needle = word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `;
    let count = 0;
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length - 1))
      count += 1;
    if (count > 0) counts[word] = count;
  }
  return counts;
}
