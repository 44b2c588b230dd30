import type { AdLine } from '../core/model/report.ts';

/** Ads that would read the same. */
export interface AdGroup {
  readonly line: AdLine;
  /** How many there are. */
  readonly count: number;
}

/**
 * The ads to show, each once: those that name nobody and lead nowhere that we know are told together where all that is said of
 * them is the same.
 */
export function adGroups(shown: readonly AdLine[]): readonly AdGroup[] {
  return [...Map.groupBy(shown, (line) => (isAnonymous(line) ? alike(line) : line)).values()].flatMap(
    (lines) => {
      const [line] = lines;
      return line === undefined ? [] : [{ line, count: lines.length }];
    },
  );
}

/** Places that were asked to be filled, those told together that were asked of the same companies. */
export function askedGroups(asked: readonly AdLine[]): readonly AdGroup[] {
  const groups = Map.groupBy(asked, ({ chain, aimed }) => JSON.stringify([chain, aimed]));
  return [...groups.values()].flatMap((lines) => {
    const [line] = lines;
    return line === undefined ? [] : [{ line, count: lines.length }];
  });
}

function isAnonymous({ advertiser, landing, items, behalf, paid }: AdLine): boolean {
  return advertiser === null && landing === null && behalf === null && paid === null && items <= 1;
}

function alike(line: AdLine): string {
  const { because, place, width, height, covers, ...told } = line;
  return JSON.stringify(told);
}
