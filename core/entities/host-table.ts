/**
 * A set of host names with 16 bits about each, that needs no parsing to be used: names are kept as 48-bit
 * hashes (16 bits choose the bucket, 32 stand in it). A name that is not in the table is taken for one that
 * is once in some hundred million look-ups; the packer refuses names that collide with each other.
 *
 * Layout, little-endian: "HHT1", count (u32), names per bucket (65,536 × u8), hashes (count × u32), values
 * (count × u16).
 */
const magic = 0x31544848;
const buckets = 65_536;
const headerBytes = 8;

export interface HostHit {
  /** All bits of all names that the host equals or lies below, joined. */
  bits: number;
  /** Where in the host the shortest name with one of the wanted bits begins; -1 when there is none. */
  at: number;
  /** The bits of that name alone. */
  value: number;
}

export interface HostTable {
  readonly size: number;
  /**
   * What the table says of a host and of every name above it. The answer is one object, overwritten by the
   * next call.
   */
  find(host: string, wanted: number): Readonly<HostHit>;
}

/** Reads a packed table; throws when the bytes are no such table. The bytes are used in place. */
export function openHostTable(bytes: ArrayBuffer): HostTable {
  const head = new Uint32Array(bytes, 0, 2);
  const size = head[1] ?? 0;
  if (head[0] !== magic || bytes.byteLength !== headerBytes + buckets + size * 6) {
    throw new Error('not a host table');
  }
  const starts = startsOf(new Uint8Array(bytes, headerBytes, buckets));
  const hashes = new Uint32Array(bytes, headerBytes + buckets, size);
  const values = new Uint16Array(bytes, headerBytes + buckets + size * 4, size);
  const hit: HostHit = { bits: 0, at: -1, value: 0 };

  function look(bucket: number, hash: number): number {
    const end = starts[bucket + 1] ?? 0;
    for (let index = starts[bucket] ?? 0; index < end; index += 1) {
      if (hashes[index] === hash) return values[index] ?? 0;
    }
    return 0;
  }

  return {
    size,
    find(host, wanted) {
      hit.bits = 0;
      hit.at = -1;
      hit.value = 0;
      let a = seedA;
      let b = seedB;
      for (let index = host.length - 1; index >= 0; index -= 1) {
        const code = host.charCodeAt(index);
        a = Math.imul(a ^ code, primeA);
        b = Math.imul(b ^ code, primeB);
        b ^= b >>> 15;
        if (index !== 0 && host.charCodeAt(index - 1) !== dot) continue;
        const value = look(bucketOf(a), b >>> 0);
        if (value === 0) continue;
        hit.bits |= value;
        if (hit.at === -1 && (value & wanted) !== 0) {
          hit.at = index;
          hit.value = value;
        }
      }
      return hit;
    },
  };
}

/** Packs names (lower-case ASCII) and their non-zero 16-bit values; the same input gives the same bytes. */
export function packHostTable(names: ReadonlyMap<string, number>): ArrayBuffer {
  const rows = [...names].map(([name, value]) => ({ ...hashOf(name), name, value }));
  rows.sort((one, other) => one.bucket - other.bucket || one.hash - other.hash);
  const bytes = new ArrayBuffer(headerBytes + buckets + rows.length * 6);
  new Uint32Array(bytes, 0, 2).set([magic, rows.length]);
  const counts = new Uint8Array(bytes, headerBytes, buckets);
  const hashes = new Uint32Array(bytes, headerBytes + buckets, rows.length);
  const values = new Uint16Array(bytes, headerBytes + buckets + rows.length * 4, rows.length);
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before?.bucket === row.bucket && before.hash === row.hash) {
      throw new Error(`${row.name} and ${before.name} have the same hash: change a seed`);
    }
    if (row.value < 1 || row.value > 0xffff)
      throw new Error(`${row.name}: ${row.value} is not in 1 to 65535`);
    if (counts[row.bucket] === 255) throw new Error('a bucket is full: the table needs more buckets');
    counts[row.bucket] = (counts[row.bucket] ?? 0) + 1;
    hashes[index] = row.hash;
    values[index] = row.value;
  }
  return bytes;
}

const dot = 46;
const seedA = 0x811c9dc5;
const seedB = 0x2f0b4a27;
const primeA = 0x01000193;
const primeB = 0x85ebca6b;

/** Two multiplicative hashes over the name from its end, so that a host's parents come for free. */
function hashOf(name: string): { bucket: number; hash: number } {
  let a = seedA;
  let b = seedB;
  for (let index = name.length - 1; index >= 0; index -= 1) {
    const code = name.charCodeAt(index);
    a = Math.imul(a ^ code, primeA);
    b = Math.imul(b ^ code, primeB);
    b ^= b >>> 15;
  }
  return { bucket: bucketOf(a), hash: b >>> 0 };
}

function bucketOf(a: number): number {
  return (a ^ (a >>> 16)) & 0xffff;
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    sum += counts[bucket] ?? 0;
    starts[bucket + 1] = sum;
  }
  return starts;
}
