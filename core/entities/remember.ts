/** How many answers are kept before a memory starts anew. */
const mostRemembered = 4096;

/** A function of a text that remembers its answers. */
export interface Remembering<Answer> {
  (text: string): Answer;
  forget(): void;
}

/**
 * Remembers the answers of a pure function; never more than some thousand, however many names a page makes
 * up.
 */
export function remember<Answer>(make: (text: string) => Answer): Remembering<Answer> {
  const known = new Map<string, Answer>();
  const ask = (text: string): Answer => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = make(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, answer);
    return answer;
  };
  return Object.assign(ask, { forget: () => known.clear() });
}
