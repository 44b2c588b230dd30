import type { Selfie } from '@gorhill/ubo-core/js/static-net-filtering.js';

/**
 * engine.bin: the state of ubo-core's engine as bytes that are copied and not parsed, with what Helder's own
 * table of hosts has to know about the exceptions.
 *
 * Layout: "HEF1" (u32), length of the header (u32), header (JSON, padded to 4 bytes), then the parts one
 * after another, each padded to 4 bytes.
 */
export interface EngineFile {
  readonly selfie: Selfie;
  /**
   * Blocking filters that are costly to try and limited to few pages; of the same state, and left out of its
   * own map.
   */
  readonly rareBuckets: Map<number, Map<number, number>>;
  /** Pages of those that are named with every suffix. */
  readonly rareLabels: readonly string[];
  /** Pages that exceptions name with every suffix: `google` of `google.*`. */
  readonly exceptedLabels: readonly string[];
  /** Pieces of host names that exceptions give the beginning of. */
  readonly exceptedHostPieces: readonly string[];
  /**
   * Lower-case pieces of addresses; a URL without any of them cannot be excepted by a rule that names no
   * host.
   */
  readonly exceptedPieces: readonly string[];
  /** The same for requests to the page's own site. */
  readonly exceptedOwnPieces: readonly string[];
  /**
   * Hash of a rule in the engine's words, ascending, and twice its offset in rules.txt, plus 1 for the second
   * list.
   */
  readonly ruleHashes: Uint32Array;
  readonly ruleOffsets: Uint32Array;
}

const magic = 0x31464548;
const parts = [
  'buckets',
  'rare',
  'tokens',
  'dest',
  'orig',
  'bidi',
  'data',
  'ruleHashes',
  'ruleOffsets',
] as const;
type Part = (typeof parts)[number];

interface Header {
  readonly version: string;
  readonly counts: readonly [processed: number, accepted: number, discarded: number];
  readonly checksums: readonly [dest: number, orig: number, bidi: number];
  readonly refs: readonly unknown[];
  readonly rareLabels: readonly string[];
  readonly exceptedLabels: readonly string[];
  readonly exceptedHostPieces: readonly string[];
  readonly exceptedPieces: readonly string[];
  readonly exceptedOwnPieces: readonly string[];
  readonly bytes: Readonly<Record<Part, number>>;
}

export function packEngine(file: EngineFile): Uint8Array {
  const { selfie } = file;
  const contents: Readonly<Record<Part, ArrayBufferView>> = {
    buckets: flatten(selfie.bitsToBucket),
    rare: flatten(file.rareBuckets),
    tokens: selfie.urlTokenizer,
    dest: selfie.destHNTrieContainer.buf32,
    orig: selfie.origHNTrieContainer.buf32,
    bidi: selfie.bidiTrie.buf32,
    data: selfie.filterData,
    ruleHashes: file.ruleHashes,
    ruleOffsets: file.ruleOffsets,
  };
  const header: Header = {
    version: selfie.version,
    counts: [selfie.processedFilterCount, selfie.acceptedCount, selfie.discardedCount],
    checksums: [
      selfie.destHNTrieContainer.checksum,
      selfie.origHNTrieContainer.checksum,
      selfie.bidiTrie.checksum,
    ],
    refs: selfie.filterRefs,
    rareLabels: file.rareLabels,
    exceptedLabels: file.exceptedLabels,
    exceptedHostPieces: file.exceptedHostPieces,
    exceptedPieces: file.exceptedPieces,
    exceptedOwnPieces: file.exceptedOwnPieces,
    bytes: Object.fromEntries(parts.map((part) => [part, contents[part].byteLength])) as Header['bytes'],
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const total = parts.reduce((sum, part) => sum + padded(contents[part].byteLength), 8 + padded(json.length));
  const bytes = new Uint8Array(total);
  new Uint32Array(bytes.buffer, 0, 2).set([magic, json.length]);
  bytes.set(json, 8);
  let offset = 8 + padded(json.length);
  for (const part of parts) {
    const { buffer, byteOffset, byteLength } = contents[part];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += padded(byteLength);
  }
  return bytes;
}

/** Throws when the bytes are no such file. The parts are copies, because the engine writes in them. */
export function unpackEngine(bytes: ArrayBuffer): EngineFile {
  const [first = 0, length = 0] = new Uint32Array(bytes, 0, 2);
  if (first !== magic || 8 + length > bytes.byteLength) throw new Error('not an engine file');
  const header: Header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length)));
  let offset = 8 + padded(length);
  const buffers = new Map<Part, ArrayBuffer>();
  for (const name of parts) {
    buffers.set(name, bytes.slice(offset, offset + header.bytes[name]));
    offset += padded(header.bytes[name]);
  }
  const part = (name: Part) => buffers.get(name) ?? new ArrayBuffer(0);
  const u32 = (name: Part) => new Uint32Array(part(name));
  const [processedFilterCount, acceptedCount, discardedCount] = header.counts;
  const [dest, orig, bidi] = header.checksums;
  return {
    selfie: {
      version: header.version,
      processedFilterCount,
      acceptedCount,
      discardedCount,
      bitsToBucket: unflatten(u32('buckets')),
      urlTokenizer: new Uint8Array(part('tokens')),
      destHNTrieContainer: { buf32: u32('dest'), checksum: dest },
      origHNTrieContainer: { buf32: u32('orig'), checksum: orig },
      bidiTrie: { buf32: u32('bidi'), checksum: bidi },
      filterData: new Int32Array(part('data')),
      filterRefs: header.refs,
    },
    rareBuckets: unflatten(u32('rare')),
    rareLabels: header.rareLabels,
    exceptedLabels: header.exceptedLabels,
    exceptedHostPieces: header.exceptedHostPieces,
    exceptedPieces: header.exceptedPieces,
    exceptedOwnPieces: header.exceptedOwnPieces,
    ruleHashes: u32('ruleHashes'),
    ruleOffsets: u32('ruleOffsets'),
  };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Bits, number of tokens, and token and unit of each. */
function flatten(buckets: ReadonlyMap<number, ReadonlyMap<number, number>>): Uint32Array {
  return Uint32Array.from([...buckets].flatMap(([bits, units]) => [bits, units.size, ...[...units].flat()]));
}

function unflatten(flat: Uint32Array): Map<number, Map<number, number>> {
  const buckets = new Map<number, Map<number, number>>();
  for (let at = 0; at < flat.length; ) {
    const units = new Map<number, number>();
    buckets.set(flat[at] ?? 0, units);
    const end = at + 2 + (flat[at + 1] ?? 0) * 2;
    for (at += 2; at < end; at += 2) units.set(flat[at] ?? 0, flat[at + 1] ?? 0);
  }
  return buckets;
}

/** 32-bit FNV-1a over UTF-16 units: names a rule in `ruleHashes`. */
export function ruleHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
