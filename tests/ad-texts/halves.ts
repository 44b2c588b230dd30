import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { adCategories } from '../../core/ads/categories.ts';

const rowSchema = v.strictObject({
  text: v.pipe(v.string(), v.nonEmpty()),
  language: v.picklist(['nl', 'en']),
  /** Empty: a harmless text. */
  categories: v.array(v.picklist(adCategories)),
  note: v.optional(v.string()),
});

const fileSchema = v.strictObject({
  written: v.pipe(v.string(), v.isoDate()),
  licence: v.string(),
  rows: v.array(rowSchema),
});

export type AdText = v.InferOutput<typeof rowSchema>;

/** All labelled texts, in the order of the file. Throws when the file does not have its shape. */
export function adTexts(): AdText[] {
  return rowsOf('texts.json');
}

/**
 * The second set, written without sight of the first or of any word list. No list is made or improved with it: it is
 * for measuring only. Order and errors as for the first set.
 */
export function adTexts2(): AdText[] {
  return rowsOf('texts-2.json');
}

function rowsOf(file: string): AdText[] {
  const json = readFileSync(new URL(file, import.meta.url), 'utf8');
  return v.parse(fileSchema, JSON.parse(json)).rows;
}

/**
 * The half a text belongs to, by the first hex digit of the SHA-256 of its UTF-8 bytes: below 8 is 'a'. Word lists
 * are made with half a; half b is for the measurement at the end.
 */
export function halfOf(text: string): 'a' | 'b' {
  const digit = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 1);
  return Number.parseInt(digit, 16) < 8 ? 'a' : 'b';
}
