import type { Language } from '../core/model/rule.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** A text, or the two forms of one that counts. */
export type Message = string | { readonly one: string; readonly other: string };
export type MessageKey = keyof typeof nl;
/** Every key in another language; a key that lacks, or one too many, is a type error. */
export type Dictionary = { readonly [Key in MessageKey]: Message };

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
/** What has to be given with a text: its placeholders, and the count of one that counts. */
type Named<Text extends Message> = Text extends string
  ? Placeholders<Text>
  : Text extends { readonly one: infer One extends string; readonly other: infer Other extends string }
    ? Placeholders<One | Other> | 'count'
    : never;
type Names<Key extends MessageKey> = Named<(typeof nl)[Key]>;
type Values<Key extends MessageKey> = { readonly [Name in Names<Key>]: string | number };

/** Looks a text up and fills its placeholders; numbers come out as the language writes them. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [Names<Key>] extends [never] ? [] : [Values<Key>]
) => string;

const dictionaries: Readonly<Record<Language, Dictionary>> = { nl, en };

/** The texts of one language. */
export function translator(language: Language): Translate {
  const dictionary = dictionaries[language];
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    const message = dictionary[key];
    const text = typeof message === 'string' ? message : message[form(plural, values.count)];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}

function form(plural: Intl.PluralRules, count: string | number | undefined): 'one' | 'other' {
  return plural.select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}

/** The language to begin with: the first that the browser asks for and Helder speaks, else Dutch. */
export function languageOf(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const tag = preference.toLowerCase().split('-')[0];
    if (tag === 'nl' || tag === 'en') return tag;
  }
  return 'nl';
}
