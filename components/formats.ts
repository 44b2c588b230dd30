import type { Language, Text } from '../core/model/rule.ts';

/** How a language writes numbers, moments and countries. */
export interface Formats {
  readonly number: (value: number) => string;
  /** Day and time, in the time zone of the device. */
  readonly moment: (epoch: number) => string;
  /** Time of the day to the second, in the time zone of the device. */
  readonly time: (epoch: number) => string;
  /** A day. */
  readonly day: (epoch: number) => string;
  /** Name of a country by its ISO 3166-1 alpha-2 code; the code itself when the browser does not know it. */
  readonly country: (code: string) => string;
  /** The side of a bilingual text. */
  readonly side: (text: Text) => string;
}

/** English as Europe writes it: the day first, twenty-four hours. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Formats are made when first used: the popup's first sentence needs none of the costly ones. */
export function formats(language: Language): Formats {
  const locale = locales[language];
  let number: Intl.NumberFormat | undefined;
  let moment: Intl.DateTimeFormat | undefined;
  let time: Intl.DateTimeFormat | undefined;
  let day: Intl.DateTimeFormat | undefined;
  let region: Intl.DisplayNames | undefined;
  return {
    number(value) {
      number ??= new Intl.NumberFormat(locale);
      return number.format(value);
    },
    moment(epoch) {
      moment ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
      return moment.format(epoch);
    },
    time(epoch) {
      time ??= new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
      return time.format(epoch);
    },
    day(epoch) {
      day ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
      return day.format(epoch);
    },
    country(code) {
      region ??= new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
      return /^[A-Z]{2}$/.test(code) ? (region.of(code) ?? code) : code;
    },
    side: (text) => text[language],
  };
}
