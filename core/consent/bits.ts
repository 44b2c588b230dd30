/** Reads bits from left to right. `null` beyond the end, and from then on. */
export interface Bits {
  /** An unsigned number of so many bits, at most 48. */
  number(bits: number): number | null;
  /** A Fibonacci-coded number of at least 1, as GPP has them. */
  fibonacci(): number | null;
  /** How many bits have not been read. */
  left(): number;
}

/** Longest text that is read: twice what any signal keeps. */
const textLimit = 8192;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values: ReadonlyMap<string, number> = new Map([
  ...[...alphabet].map((letter, index) => [letter, index] as const),
  ['+', 62],
  ['/', 63],
]);
/** Enough for any id that a header can hold: the 24th Fibonacci number is above 65,535. */
const fibonacciLimit = 24;

/**
 * The bits of a base64url text (the older alphabet is understood too), six a character. `null` for what is none, is
 * empty or too long. Source: IAB Tech Lab, Consent string and vendor list formats v2; GPP String.
 */
export function bitsOf(text: string): Bits | null {
  if (text.length > textLimit) return null;
  const letters = text.replace(/={1,2}$/, '');
  if (letters === '') return null;
  const sextets = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) {
    const value = values.get(letters.charAt(index));
    if (value === undefined) return null;
    sextets[index] = value;
  }
  return reader(sextets);
}

function reader(sextets: Uint8Array): Bits {
  const end = sextets.length * 6;
  let at = 0;
  const bit = (): number => {
    const value = ((sextets[Math.floor(at / 6)] ?? 0) >> (5 - (at % 6))) & 1;
    at += 1;
    return value;
  };
  return {
    number(bits) {
      if (at + bits > end) {
        at = end + 1;
        return null;
      }
      let value = 0;
      // Not by shifting: a moment has 36 bits, and shifting works on 32.
      for (let index = 0; index < bits; index += 1) value = value * 2 + bit();
      return value;
    },
    fibonacci() {
      let [value, last, current, next] = [0, 0, 1, 2];
      for (let digit = 0; digit < fibonacciLimit; digit += 1) {
        if (at >= end) break;
        const one = bit();
        if (one === 1 && last === 1) return value;
        value += one * current;
        last = one;
        [current, next] = [next, current + next];
      }
      at = end + 1;
      return null;
    },
    left: () => Math.max(0, end - at),
  };
}
