import type { Bits } from './bits.ts';

/** Vendor numbers as stretches from a first to a last, in order and not touching: a few, however many vendors. */
export type VendorRanges = readonly (readonly [first: number, last: number])[];

/** A list of vendors: the highest number, then a bit for each or a list of stretches. `null` for what is none. */
export function readVendors(bits: Bits): VendorRanges | null {
  const highest = bits.number(16);
  const inRanges = bits.number(1);
  if (highest === null || inRanges === null) return null;
  return inRanges === 1 ? readRanges(bits) : readField(bits, highest);
}

/** A list of stretches: their number, then one vendor or a first and a last for each. */
export function readRanges(bits: Bits): VendorRanges | null {
  const entries = bits.number(12);
  if (entries === null) return null;
  const ranges: [number, number][] = [];
  for (let entry = 0; entry < entries; entry += 1) {
    const isRange = bits.number(1);
    const first = bits.number(16);
    const last = isRange === 1 ? bits.number(16) : first;
    if (first === null || last === null || first === 0 || last < first) return null;
    ranges.push([first, last]);
  }
  return merged(ranges);
}

export function vendorCount(ranges: VendorRanges): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** Whether each vendor of the second list is in the first. */
export function covers(ranges: VendorRanges, wanted: VendorRanges): boolean {
  let at = 0;
  for (const [first, last] of wanted) {
    // Both lists are in order: what ended before this one is not needed again.
    while ((ranges[at]?.[1] ?? Number.POSITIVE_INFINITY) < first) at += 1;
    const range = ranges[at];
    if (range === undefined || range[0] > first || range[1] < last) return false;
  }
  return true;
}

/** One list of the vendors of several. */
export function merged(ranges: VendorRanges): VendorRanges {
  const done: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = done.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else done.push([first, last]);
  }
  return done;
}

function readField(bits: Bits, length: number): VendorRanges | null {
  if (length > bits.left()) return null;
  const ranges: [number, number][] = [];
  for (let vendor = 1; vendor <= length; vendor += 1) {
    if (bits.number(1) !== 1) continue;
    const before = ranges.at(-1);
    if (before !== undefined && before[1] === vendor - 1) before[1] = vendor;
    else ranges.push([vendor, vendor]);
  }
  return ranges;
}
