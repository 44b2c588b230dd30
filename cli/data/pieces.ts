/** Long enough to be rare in addresses. */
const width = 12;

/**
 * Few short strings such that each of `texts` contains one of them: whatever contains a text contains one of
 * these too, and fewer searches are needed. Greedy, deterministic, ascending.
 */
export function piecesThatCover(texts: readonly string[]): readonly string[] {
  const chosen: string[] = [];
  let left = [...new Set(texts)].sort();
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const text of left)
      for (const piece of piecesOf(text)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const [best] = [...counts].sort(
      ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
    );
    if (best === undefined) break;
    const covered = left.filter((text) => text.includes(best[0]));
    // A text that nothing is shared with is searched for as a whole, which is the rarest.
    const piece = covered.length === 1 ? (covered[0] ?? best[0]) : best[0];
    chosen.push(piece);
    left = left.filter((text) => !text.includes(piece));
  }
  return chosen.sort();
}

function piecesOf(text: string): ReadonlySet<string> {
  if (text.length <= width) return new Set([text]);
  return new Set(Array.from({ length: text.length - width + 1 }, (_, at) => text.slice(at, at + width)));
}
