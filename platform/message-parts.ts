import * as v from 'valibot';
import { plainText } from '../core/reduce/text.ts';

/** What schemas of messages are made of. Whatever a page says is cut to size here. */

/** Text, cut and made plain. */
export const short = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => plainText(text.slice(0, length))),
  );
/** A list, cut before its entries are looked at. */
export const capped = <T extends v.GenericSchema>(item: T, length: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.slice(0, length)),
    v.array(item),
  );

export const pixels = v.pipe(v.number(), v.finite(), v.minValue(-100_000), v.maxValue(100_000));
/** 0 to 1. */
export const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** WCAG 2.2 contrast ratio; null where there is none. */
export const ratio = v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(21)));
export const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
export const boxSchema = v.object({ x: pixels, y: pixels, width: pixels, height: pixels });
/** Epoch milliseconds. */
export const at = v.number();
