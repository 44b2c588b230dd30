import { decoded, type Fields } from '../pixels/fields.ts';
import type { AdKnowledge, Ask } from './ask.ts';

const valueLimit = 400;

/** Tells what each key-value is about. */
export function readKeyValues(ask: Ask, fields: Fields, known: AdKnowledge): void {
  for (const [key, value] of fields) readKeyValue(ask, key, value, known);
}

/**
 * Tells what a key-value is about; the value is looked at and dropped. `aboutUser`: it stood where data on the visitor
 * stand, so a key that no list knows is about the audience.
 */
export function readKeyValue(
  ask: Ask,
  key: string,
  value: string,
  { words, year }: AdKnowledge,
  aboutUser = false,
): void {
  const use = words.useOf(key);
  const text = decoded(value.slice(0, valueLimit));
  switch (use) {
    case 'auction':
      readAuction(ask, key, text);
      return;
    case 'identifier':
      ask.identifier('key-value', key);
      return;
    case 'age':
      ask.attribute('age');
      if (isAgeOfMinor(text)) ask.traits(['minor']);
      return;
    case 'birth-year':
      ask.attribute('birth-year');
      if (isYearOfMinor(text, year)) ask.traits(['minor']);
      return;
    case 'gender':
      ask.attribute('gender');
      return;
    case 'audience':
      ask.segment(key).traits(words.traitsOf(text));
      return;
    case 'page':
      if (aboutUser) ask.segment(key).traits(words.traitsOf(`${key} ${text}`));
      else ask.page(key);
  }
}

/**
 * What an auction in the page left with the ad server: who bid. `hb_bidder` and `hb_bidder_<name>` are Prebid's,
 * `amznbid` Amazon's.
 */
function readAuction(ask: Ask, key: string, value: string): void {
  const named = /^hb_bidder_(\w+)$/.exec(key)?.[1];
  if (named !== undefined) ask.bidder(named);
  else if (key === 'hb_bidder') for (const name of value.split(',', 10)) ask.bidder(name);
  else if (key.startsWith('amzn')) ask.bidder('amazon');
}

/** `15`, `13-17`, `under 18`: the highest age that is named is under 18. */
export function isAgeOfMinor(text: string): boolean {
  const ages = (text.slice(0, 40).match(/\d{1,3}/g) ?? []).map(Number);
  if (ages.length === 0 || /\+|over|older|plus|vanaf/i.test(text)) return false;
  const highest = Math.max(...ages);
  return highest > 0 && (highest < 18 || (highest === 18 && /under|younger|<|onder/i.test(text)));
}

/** Whoever was born in that year is under 18 all of this year. */
export function isYearOfMinor(text: string, year: number): boolean {
  return /^\d{4}$/.test(text.trim()) && year - Number(text) < 18 && year - Number(text) >= 0;
}
