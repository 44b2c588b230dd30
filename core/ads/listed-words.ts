import type { AdWord } from '../model/ad-place-signal.ts';

/** The shape of rules/words/ad-categories.json and ad-phrases.json. */
export interface WordLists {
  readonly lists: readonly {
    readonly id: string;
    /** Tell by themselves. */
    readonly strong: readonly string[];
    /** Only count together. */
    readonly weak: readonly string[];
    /** Taken out of the text before it is searched for words of this list. */
    readonly not: readonly string[];
  }[];
}

/** What an ad says, by where it says it. Searched and dropped. */
export interface AdTexts {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly alts: readonly string[];
  /** Host and path of each address that it leads to. */
  readonly landings: readonly string[];
}

/** One word of an entry: `*` before or behind it stands for any letters. */
interface Stem {
  readonly text: string;
  readonly before: boolean;
  readonly behind: boolean;
}

interface Entry {
  readonly list: number;
  readonly word: string;
  readonly use: 'strong' | 'weak' | 'not';
  readonly stems: readonly Stem[];
}

/** A stretch of the text that an entry was found in. */
interface Hit {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

/** Of one text as much is searched; messages bring 2000 characters. */
const textLimit = 4000;
/** Longer ones are no words. */
const wordLimit = 60;
/** Words of one ad that are kept. */
const mostWords = 80;

/**
 * Finds listed words in the texts of one ad, made once for all lists. Words are compared in lower case and without accents,
 * whole, one behind the other where an entry has several; what stands between words does not count, but for the signs that
 * `pieces` keeps. Those that tell by themselves come first.
 */
export function createListedWords(...files: readonly WordLists[]): (texts: AdTexts) => AdWord[] {
  const lists = files.flatMap((file) => file.lists);
  const search = compile(lists.flatMap(entriesOf));
  return ({ text, buttons, alts, landings }) => {
    const found = new Map<string, AdWord>();
    const look = (where: AdWord['where'], text: string): void => {
      for (const { list, word, use } of search(pieces(text))) {
        const id = lists[list]?.id ?? '';
        found.set(`${list} ${where} ${word}`, { list: id, word, strong: use === 'strong', where });
      }
    };
    look('text', text);
    for (const button of buttons) look('button', button);
    for (const alt of alts) look('alt', alt);
    for (const landing of landings) look('landing', landing);
    const all = [...found.values()];
    return [...all.filter(({ strong }) => strong), ...all.filter(({ strong }) => !strong)].slice(
      0,
      mostWords,
    );
  };
}

function entriesOf({ strong, weak, not }: WordLists['lists'][number], list: number): Entry[] {
  const made = (use: Entry['use'], words: readonly string[]): Entry[] =>
    words.flatMap((word) => {
      const stems = stemsOf(word);
      return stems.length === 0 ? [] : [{ list, word, use, stems }];
    });
  return [...made('strong', strong), ...made('weak', weak), ...made('not', not)];
}

/** An entry is cut up as texts are, so that both agree; a star belongs to the piece at its side. */
function stemsOf(word: string): Stem[] {
  return word.split(/\s+/).flatMap((part) => {
    const cut = pieces(part);
    return cut.map((text, place) => ({
      text,
      before: place === 0 && part.startsWith('*'),
      behind: place === cut.length - 1 && part.endsWith('*'),
    }));
  });
}

/** Words and numbers of a text, lower case, without accents; of signs those that change what is said. */
function pieces(text: string): string[] {
  const plain = text
    .slice(0, textLimit)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKD')
    .slice(0, 2 * textLimit)
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return (
    plain.match(
      /[\p{L}\p{N}]+|[+#@&%€$£]|[🎰🍺🍻🍷🍸🍹🥂🥃🚬💨🍭🍬🍫🍟🍔🍕🍩🍦🥤⚡🔞💋💦🍑🍆🚀📈💸💊💉💎🪙🔪🩸💀🧟🎆🎇🧨🔫🍃🔌🍄🎁🏆🗳]/gu,
    ) ?? []
  );
}

/** Entries by how their first word can be found: whole, by its beginning, by its end, by a part. */
function compile(entries: readonly Entry[]): (words: readonly string[]) => readonly Entry[] {
  const whole = new Map<string, Entry[]>();
  const beginnings = new Map<string, Entry[]>();
  const endings = new Map<string, Entry[]>();
  const parts: Entry[] = [];
  for (const entry of entries) {
    const [first] = entry.stems;
    if (first === undefined) continue;
    if (first.before && first.behind) parts.push(entry);
    else put(first.before ? endings : first.behind ? beginnings : whole, first.text, entry);
  }
  const shortest = Math.min(...[...beginnings.keys(), ...endings.keys()].map(({ length }) => length));

  function at(word: string): readonly Entry[] {
    const found = [...(whole.get(word) ?? [])];
    if (word.length > wordLimit) return found;
    for (let length = shortest; length <= word.length; length += 1) {
      const begun = beginnings.get(word.slice(0, length));
      if (begun !== undefined) found.push(...begun);
      const ended = endings.get(word.slice(-length));
      if (ended !== undefined) found.push(...ended);
    }
    for (const entry of parts) if (word.includes(entry.stems[0]?.text ?? ' ')) found.push(entry);
    return found;
  }

  return (words) => {
    const hits: Hit[] = [];
    words.forEach((word, from) => {
      for (const entry of at(word))
        if (goesOn(entry, words, from)) hits.push({ entry, from, to: from + entry.stems.length });
    });
    const out = hits.filter(({ entry }) => entry.use === 'not');
    return hits
      .filter(({ entry, from, to }) => {
        const isOut = (one: Hit): boolean => one.entry.list === entry.list && from < one.to && one.from < to;
        return entry.use !== 'not' && !out.some(isOut);
      })
      .map(({ entry }) => entry);
  };
}

function put(into: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [entry]);
  else known.push(entry);
}

/** The words behind the first one are those of the entry, too. */
function goesOn({ stems }: Entry, words: readonly string[], from: number): boolean {
  return stems.every((stem, place) => place === 0 || fits(stem, words[from + place]));
}

function fits({ text, before, behind }: Stem, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (before && behind) return word.includes(text);
  return before ? word.endsWith(text) : behind ? word.startsWith(text) : word === text;
}
