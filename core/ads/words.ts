import { type AdTrait, adTraits } from '../model/ad-signal.ts';

/** What a key-value is about. */
export type KeyUse = 'audience' | 'identifier' | 'age' | 'birth-year' | 'gender' | 'auction' | 'page';

/** The shape of rules/words/ad-key-values.json. */
export interface AdWordList {
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly traits: readonly { readonly id: string; readonly words: readonly string[] }[];
  readonly notMinor: readonly string[];
}

/** Tells keys and words apart; made once, asked of every request. */
export interface AdWords {
  useOf(key: string): KeyUse;
  /** What a text of the audience says of a person; texts are read to 400 characters. */
  traitsOf(text: string): readonly AdTrait[];
}

const uses: readonly KeyUse[] = ['identifier', 'birth-year', 'age', 'gender', 'audience', 'auction'];
const textLimit = 400;
const keyLimit = 60;

export function adWords(list: AdWordList): AdWords {
  const keys = uses.map((use) => [use, pattern(list.keys[use] ?? [], '^', '$')] as const);
  const traits = adTraits.map((trait) => {
    const words = list.traits.find(({ id }) => id === trait)?.words ?? [];
    return [trait, pattern(words, ' ', ' ')] as const;
  });
  const notMinor = pattern(list.notMinor, ' ', ' ');
  return {
    useOf(key) {
      const plain = key.slice(0, keyLimit).toLowerCase();
      return keys.find(([, matches]) => matches.test(plain))?.[0] ?? 'page';
    },
    traitsOf(text) {
      const words = ` ${text
        .slice(0, textLimit)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      return traits.flatMap(([trait, matches]) =>
        matches.test(words) && !(trait === 'minor' && notMinor.test(words)) ? [trait] : [],
      );
    },
  };
}

/** One expression without anything that could run wild: alternatives, each at most followed by letters and digits. */
function pattern(words: readonly string[], before: string, after: string): RegExp {
  if (words.length === 0) return /(?!)/;
  const ending = after === '$' ? '.*' : '[^ ]*';
  const parts = words.map((word) =>
    word.endsWith('*') ? `${escaped(word.slice(0, -1))}${ending}` : escaped(word),
  );
  return new RegExp(`${before}(?:${parts.join('|')})${after}`, 'u');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
