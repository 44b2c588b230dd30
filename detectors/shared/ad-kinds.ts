import type { AdWord } from '../../core/model/ad-place-signal.ts';

/** A category of advertising that an ad is of, and what says so. */
export interface AdKind {
  readonly category: string;
  readonly by: readonly ('words' | 'host' | 'iab')[];
  readonly words: readonly string[];
}

const categories: ReadonlySet<string> = new Set([
  'gambling',
  'alcohol',
  'tobacco-vape',
  'hfss-food',
  'energy-drink',
  'adult-dating',
  'finance-crypto',
  'medicine',
  'cosmetic',
  'loot-box',
  'age-rated-media',
  'weapons-fireworks',
  'drugs',
  'contest',
  'political',
]);

export function kindsOf(
  words: readonly AdWord[],
  _landingHosts: readonly string[],
  _iabCodes: readonly string[],
): readonly AdKind[] {
  const lists = Map.groupBy(
    words.filter(({ list }) => categories.has(list)),
    ({ list }) => list,
  );
  return [...lists].flatMap(([category, found]) => {
    const different = [...new Set(found.map(({ word }) => word))];
    if (!found.some(({ strong }) => strong) && different.length < 2) return [];
    return [{ category, by: ['words' as const], words: different }];
  });
}
