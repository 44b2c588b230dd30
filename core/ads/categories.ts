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

/** What words count; `with` are those that only go along with a category. */
const worth = { strong: 2, weak: 1, with: 0.5 };
/** Words have to be worth as much. */
const least = 2;
/** Each sign of something harmless asks as much more; no more than `mostSigns` of them are counted. */
const perSign = 1;
const mostSigns = 2;
/** Beside a category with a strong word, one without needs as many weak ones. */
const besideStrong = 3;
/** Words that only go along are worth no more than this together. */
const mostWith = 1;

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

/** Things for children are no sign against these: they are sold to children, too. */
const alsoForChildren: readonly AdCategory[] = ['hfss-food', 'contest', 'loot-box', 'political'];

/**
 * Tells what an ad is for. Words make a category when they are worth enough together: one that next to nobody else says, or
 * two different weak ones, or a weak one beside two that go along with it, or beside an age mark where ages count. Signs of
 * something harmless (the same word in a garden, a museum, a toy shop) ask for more. Words make none where the text speaks as
 * news or public information does: a publisher shows its own stories in the same places. A host or a code always makes it.
 */
export function createAdCategories(hosts: CategoryHosts, codes: CategoryCodes) {
  const ofHost = new Map(hosts.rows.map(({ host, category }) => [host, category]));
  const ofCode = new Map(
    codes.rows.flatMap(({ category, codes }) =>
      Object.values(codes).flatMap((list) => list.map((code) => [code.toUpperCase(), category] as const)),
    ),
  );
  return ({ words, hosts, codes }: AdEvidence): CategoryFound[] => {
    const isNews = named(words, 'editorial').some(({ strong }) => strong);
    const said = isNews ? new Map<AdCategory, readonly string[]>() : besideEachOther(words);
    return adCategories.flatMap((category) => {
      const found = {
        category,
        words: said.get(category) ?? [],
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

/** The words of each category that they make. What is only hinted at gives way to what is said. */
function besideEachOther(words: readonly AdWord[]): ReadonlyMap<AdCategory, readonly string[]> {
  const made = adCategories.map((category) => {
    const enough = wordsOf(category, words);
    const own = named(words, category);
    const isSaid = enough.length > 0 && own.some(({ strong }) => strong);
    return { category, enough, isSaid, isHintedWell: different(own).length >= besideStrong };
  });
  const isOneSaid = made.some(({ isSaid }) => isSaid);
  return new Map(
    made
      .filter(({ isSaid, isHintedWell }) => !isOneSaid || isSaid || isHintedWell)
      .map(({ category, enough }) => [category, enough]),
  );
}

/** The words that make this category, the strongest first; none when they are not enough. */
function wordsOf(category: AdCategory, words: readonly AdWord[]): readonly string[] {
  const own = named(words, category);
  const strong = different(own.filter((word) => word.strong));
  const weak = different([...strong, ...own.filter((word) => !word.strong)]).slice(strong.length);
  if (strong.length + weak.length === 0) return [];
  const along = different([...strong, ...weak, ...named(words, `${category}:with`)]).slice(
    strong.length + weak.length,
  );
  const marks = ofAge.includes(category) ? different(named(words, 'adults')).slice(0, 1) : [];
  const value =
    strong.length * worth.strong +
    (weak.length + marks.length) * worth.weak +
    Math.min(along.length * worth.with, mostWith);
  const needed = least + perSign * Math.min(signsAgainst(category, words), mostSigns);
  if (value < needed) return [];
  if (strong.length * worth.strong >= needed) return strong;
  const named_ = [...strong, ...weak, ...marks];
  return strong.length * worth.strong + (weak.length + marks.length) * worth.weak >= needed
    ? named_
    : [...named_, ...along];
}

/** How many different words speak for something harmless. */
function signsAgainst(category: AdCategory, words: readonly AdWord[]): number {
  return different([
    ...named(words, `${category}:against`),
    ...named(words, 'elsewhere'),
    ...(alsoForChildren.includes(category) ? [] : named(words, 'children')),
    ...named(words, 'editorial').filter(({ strong }) => !strong),
  ]).length;
}

/** Words none of which is a part of one before it: `pint` and `pints` are one word seen twice. */
function different(words: readonly (AdWord | string)[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const one of words) {
    const word = typeof one === 'string' ? one : one.word;
    const text = plain(word);
    if (![...kept.values()].some((other) => other.includes(text) || text.includes(other)))
      kept.set(word, text);
  }
  return [...kept.keys()];
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
