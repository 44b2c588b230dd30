import type { AdWord } from '../model/ad-place-signal.ts';

/** What is kept from minors, or advertised to them with care: ids of the lists in rules/words/ad-categories.json. */
export const adCategories = [
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
] as const;
export type AdCategory = (typeof adCategories)[number];

/** The shape of rules/words/ad-category-hosts.json. */
export interface CategoryHosts {
  readonly rows: readonly { readonly host: string; readonly category: string }[];
}

/** The shape of rules/words/ad-iab-categories.json; `codes` by taxonomy, in the notation of each. */
export interface CategoryCodes {
  readonly rows: readonly {
    readonly category: string;
    readonly codes: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** What is known of one ad. */
export interface AdEvidence {
  /** As `createListedWords` found them. */
  readonly words: readonly AdWord[];
  /** Hosts where it leads, and hosts that a bid names as the advertiser's. */
  readonly hosts: readonly string[];
  /** IAB categories, as the bid writes them. */
  readonly codes: readonly string[];
}

/** One category of an ad, and what made it. */
export interface CategoryFound {
  readonly category: AdCategory;
  readonly by: readonly ('words' | 'host' | 'iab')[];
  /** The words that count, as listed. */
  readonly words: readonly string[];
  readonly hosts: readonly string[];
  readonly codes: readonly string[];
}

/** Of the words that only go along with a category, as many are needed beside one of its weak words. */
const besides = 2;

/** An age mark is a sign of these; of others it says little. */
const ofAge: readonly AdCategory[] = [
  'gambling',
  'alcohol',
  'tobacco-vape',
  'adult-dating',
  'age-rated-media',
  'weapons-fireworks',
  'drugs',
];

/**
 * Tells what an ad is for. Words make a category when one tells by itself, when two different weak ones stand there, or when
 * beside a weak one stand two of the words that go along with it, or an age mark where ages count. Words make none where the
 * text speaks as news or public information does: a publisher shows its own stories in the same places. A host or a code
 * always makes it.
 */
export function createAdCategories(hosts: CategoryHosts, codes: CategoryCodes) {
  const ofHost = new Map(hosts.rows.map(({ host, category }) => [host, category]));
  const ofCode = new Map(
    codes.rows.flatMap(({ category, codes }) =>
      Object.values(codes).flatMap((list) => list.map((code) => [code.toUpperCase(), category] as const)),
    ),
  );
  return ({ words, hosts, codes }: AdEvidence): CategoryFound[] => {
    const isNews = counts(named(words, 'editorial')).length > 0;
    return adCategories.flatMap((category) => {
      const found = {
        category,
        words: isNews ? [] : wordsOf(category, words),
        hosts: hosts.filter((host) => lookUp(ofHost, host) === category),
        codes: codes.filter((code) => ofCode.get(code.trim().toUpperCase()) === category),
      };
      const by = [
        ...(found.words.length > 0 ? (['words'] as const) : []),
        ...(found.hosts.length > 0 ? (['host'] as const) : []),
        ...(found.codes.length > 0 ? (['iab'] as const) : []),
      ];
      return by.length > 0 ? [{ ...found, by }] : [];
    });
  };
}

/** The words that make this category; none when they are not enough. */
function wordsOf(category: AdCategory, words: readonly AdWord[]): readonly string[] {
  const own = named(words, category);
  const enough = counts(own);
  if (enough.length > 0) return enough;
  const weak = different(own);
  if (weak.length === 0) return [];
  const with_ = different([...weak, ...named(words, `${category}:with`)]).slice(weak.length);
  const marks = ofAge.includes(category) ? different(named(words, 'adults')) : [];
  return marks.length > 0 || with_.length >= besides ? [...weak, ...with_, ...marks] : [];
}

/** The strong words, or else the weak ones where there are two. */
function counts(words: readonly AdWord[]): readonly string[] {
  const strong = words.filter((word) => word.strong).map(({ word }) => word);
  if (strong.length > 0) return [...new Set(strong)];
  const weak = different(words);
  return weak.length > 1 ? weak : [];
}

/** Words none of which is a part of one before it: `pint` and `pints` are one word seen twice. */
function different(words: readonly (AdWord | string)[]): readonly string[] {
  const kept: string[] = [];
  for (const one of words) {
    const word = typeof one === 'string' ? one : one.word;
    const isSame = (other: string): boolean => isPart(word, other) || isPart(other, word);
    if (!kept.some(isSame)) kept.push(word);
  }
  return kept;
}

function isPart(word: string, of: string): boolean {
  return plain(of).includes(plain(word));
}

function plain(word: string): string {
  return word
    .replaceAll('*', '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

function named(words: readonly AdWord[], list: string): readonly AdWord[] {
  return words.filter((word) => word.list === list);
}

/** A listed host covers its subdomains. */
function lookUp(rows: ReadonlyMap<string, string>, host: string): string | undefined {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = rows.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return undefined;
}
