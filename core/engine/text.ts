import type { Language } from '../model/rule.ts';

type Value = string | number | boolean | readonly string[];

const pattern = /\{([a-z][\w.-]*)\}/gi;
/** Names in a list beyond this many are counted instead of written out. */
const listLimit = 5;

/** Names of the placeholders `{fact.id}` in a text. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Fills placeholders with values; a list reads "A, B and 3 more", countries by their names; a value that is not known reads "?". */
export function fill(text: string, values: Readonly<Record<string, Value>>, language: Language): string {
  return text.replace(pattern, (_, name: string) => {
    const value = values[name];
    if (value === undefined) return '?';
    if (typeof value !== 'object') return format(value, language);
    return list(holdsCountries.test(name) ? countryNames(value, language) : value, language);
  });
}

/** A fact whose name says that it holds countries holds them as ISO 3166-1 codes, which nobody reads. */
const holdsCountries = /countries/i;

function countryNames(codes: readonly string[], language: Language): readonly string[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return codes.map((code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code));
}

function format(value: string | number | boolean, language: Language): string {
  return typeof value === 'number' ? value.toLocaleString(language) : String(value);
}

function list(values: readonly string[], language: Language): string {
  const and = language === 'nl' ? 'en' : 'and';
  const more = language === 'nl' ? 'andere' : 'more';
  const shown = values.slice(0, listLimit);
  const rest = values.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} ${and} ${rest} ${more}`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${and} ${last}`;
}
