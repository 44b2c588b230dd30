/** The words of a text: runs of letters and digits. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text that hold a word; an abbreviation may end one too many. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/[.!?:;](?:\s|$)|\n/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
