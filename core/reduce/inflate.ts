/**
 * Unfolds a gzip body (RFC 1952) of deflated data (RFC 1951), synchronously: a request's body is looked at while it is in
 * memory, and the browser's own DecompressionStream only promises. Null for what is cut off, malformed, or longer than
 * `limit` bytes when unfolded. Check sums are not compared: a body that is no JSON afterwards is read by nobody.
 */
export function gunzip(bytes: Uint8Array, limit: number): Uint8Array | null {
  const start = headLength(bytes);
  return start === null ? null : inflate(bytes, start, limit);
}

function headLength(bytes: Uint8Array): number | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return null;
  const flags = bytes[3] ?? 0;
  let place = 10;
  if ((flags & 4) !== 0) place += 2 + (bytes[place] ?? 0) + (bytes[place + 1] ?? 0) * 256;
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, place);
    if (end < 0) return null;
    place = end + 1;
  }
  return (flags & 2) === 0 ? place : place + 2;
}

/** Codes of one kind: how many there are of each length, and their symbols in order. */
interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const longest = 15;
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixedLiterals = codesOf(
  Uint8Array.from({ length: 288 }, (_, index) => (index < 144 ? 8 : index < 256 ? 9 : index < 280 ? 7 : 8)),
);
const fixedDistances = codesOf(new Uint8Array(30).fill(5));

/** Reads bits, the lowest of a byte first; `-1` beyond the end. */
interface Input {
  bits(count: number): number;
  symbol(codes: Codes): number;
  /** Whole bytes from the next byte on; null where there are not so many. */
  bytes(count: (length: number) => number | null): Uint8Array | null;
}

function inflate(bytes: Uint8Array, start: number, limit: number): Uint8Array | null {
  const input = inputOf(bytes, start);
  const output = new Uint8Array(limit);
  let length: number | null = 0;
  for (let last = 0; last === 0; ) {
    last = input.bits(1);
    const kind = input.bits(2);
    if (last < 0 || kind < 0 || kind === 3) return null;
    const codes =
      kind === 1
        ? { literals: fixedLiterals, distances: fixedDistances }
        : kind === 2
          ? codesIn(input)
          : null;
    if (kind === 2 && codes === null) return null;
    length = codes === null ? copyStored(input, output, length) : unfold(input, codes, output, length);
    if (length === null) return null;
  }
  return output.slice(0, length);
}

function inputOf(bytes: Uint8Array, start: number): Input {
  let place = start;
  let held = 0;
  let count = 0;
  const bits = (wanted: number): number => {
    while (count < wanted) {
      const byte = bytes[place];
      if (byte === undefined) return -1;
      held |= byte << count;
      place += 1;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  return {
    bits,
    symbol({ counts, symbols }) {
      let code = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length <= longest; length += 1) {
        const bit = bits(1);
        if (bit < 0) return -1;
        code |= bit;
        const many = counts[length] ?? 0;
        if (code - many < first) return symbols[index + code - first] ?? -1;
        index += many;
        first = (first + many) << 1;
        code <<= 1;
      }
      return -1;
    },
    bytes(sizeOf) {
      held = 0;
      count = 0;
      const [a, b, c, d] = bytes.subarray(place, place + 4);
      if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
      const length = a + b * 256;
      if (length !== (~(c + d * 256) & 0xffff)) return null;
      place += 4;
      const size = sizeOf(length);
      if (size === null || place + size > bytes.length) return null;
      place += size;
      return bytes.subarray(place - size, place);
    },
  };
}

function copyStored(input: Input, output: Uint8Array, length: number): number | null {
  const stored = input.bytes((size) => (length + size > output.length ? null : size));
  if (stored === null) return null;
  output.set(stored, length);
  return length + stored.length;
}

function codesIn(input: Input): { readonly literals: Codes; readonly distances: Codes } | null {
  const literals = input.bits(5) + 257;
  const distances = input.bits(5) + 1;
  const many = input.bits(4) + 4;
  if (literals > 286 || distances > 30) return null;
  const lengths = new Uint8Array(19);
  for (let index = 0; index < many; index += 1) {
    const bits = input.bits(3);
    if (bits < 0) return null;
    lengths[orderOfLengths[index] ?? 0] = bits;
  }
  const codes = codesOf(lengths);
  const all = new Uint8Array(literals + distances);
  for (let index = 0; index < all.length; ) {
    const symbol = input.symbol(codes);
    if (symbol < 0) return null;
    if (symbol < 16) {
      all[index] = symbol;
      index += 1;
      continue;
    }
    const before = symbol === 16 ? all[index - 1] : 0;
    const [bits, least] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11];
    const more = input.bits(bits ?? 0);
    if (before === undefined || more < 0 || index + (least ?? 0) + more > all.length) return null;
    all.fill(before, index, index + (least ?? 0) + more);
    index += (least ?? 0) + more;
  }
  return { literals: codesOf(all.subarray(0, literals)), distances: codesOf(all.subarray(literals)) };
}

function unfold(
  input: Input,
  { literals, distances }: { readonly literals: Codes; readonly distances: Codes },
  output: Uint8Array,
  start: number,
): number | null {
  let length = start;
  for (;;) {
    const symbol = input.symbol(literals);
    if (symbol === 256) return length;
    if (symbol < 0 || length >= output.length) return null;
    if (symbol < 256) {
      output[length] = symbol;
      length += 1;
      continue;
    }
    const size = lengthBases[symbol - 257];
    const more = input.bits(lengthBits[symbol - 257] ?? 0);
    const far = input.symbol(distances);
    const base = distanceBases[far];
    const rest = input.bits(distanceBits[far] ?? 0);
    if (size === undefined || base === undefined || more < 0 || rest < 0) return null;
    const from = length - base - rest;
    const end = length + size + more;
    if (from < 0 || end > output.length) return null;
    // What is repeated may still be being written.
    for (let offset = from; length < end; offset += 1) {
      output[length] = output[offset] ?? 0;
      length += 1;
    }
  }
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(longest + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const places = new Uint16Array(longest + 2);
  for (let length = 1; length <= longest; length += 1) {
    places[length + 1] = (places[length] ?? 0) + (counts[length] ?? 0);
  }
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const place = places[length] ?? 0;
    symbols[place] = symbol;
    places[length] = place + 1;
  }
  return { counts, symbols };
}
