import type { AdLine } from '../core/model/report.ts';
import { isLarge } from './ad-notable.tsx';

/** Ads that would read the same. */
export interface AdGroup {
  readonly line: AdLine;
  /** How many there are. */
  readonly count: number;
}

/** The ads to show: those of which the same is said are told together, blocks of several stay by themselves. */
export function adGroups(shown: readonly AdLine[]): readonly AdGroup[] {
  return grouped(shown, (line) => (line.items > 1 ? line : alike(line)));
}

/** Places that were asked to be filled, those told together that were asked of the same companies. */
export function askedGroups(asked: readonly AdLine[]): readonly AdGroup[] {
  return grouped(asked, ({ chain, aimed }) => JSON.stringify([chain, aimed]));
}

function grouped(lines: readonly AdLine[], by: (line: AdLine) => unknown): readonly AdGroup[] {
  return [...Map.groupBy(lines, by).values()].flatMap((group) => {
    const [line] = group;
    return line === undefined ? [] : [{ line, count: group.length }];
  });
}

/** All that is told of an ad: not where it stands, and its size only on a page of its own. */
function alike(line: AdLine): string {
  const { because, place, width, height, covers, ...told } = line;
  return JSON.stringify([told, isLarge(line)]);
}
