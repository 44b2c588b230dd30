import { CompiledListReader, CompiledListWriter } from '@gorhill/ubo-core/js/static-filtering-io.js';
import { AstFilterParser } from '@gorhill/ubo-core/js/static-filtering-parser.js';
import engine from '@gorhill/ubo-core/js/static-net-filtering.js';

/** One compiled filter of ubo-core with the line of the list that it comes from. */
export interface Filter {
  /** ubo-core's own compiled form: what the engine reads. */
  readonly compiled: string;
  /** Bits 0–1: block, allow, block important; 3–4: party; 5–9: type. */
  readonly bits: number;
  /** By which the engine finds it: the hash of a part of the address, or one of its own for those without. */
  readonly token: number;
  /** Set for a filter that is a host name alone. */
  readonly host: string | null;
  readonly list: 0 | 1;
  readonly line: string;
}

const tokenOfHosts = 0x1000_0000;
const lastOrdinaryType = 11;
const mainFrame = 14;

/**
 * Compiles the network rules of the lists, with ubo-core's own parser and compiler, and leaves out what no
 * verdict on a request depends on: pop-up and cosmetic exceptions, inline scripts, headers, redirections,
 * parameters. Filters that a `$badfilter` takes back are gone. Deterministic.
 */
export function compileLists(lists: readonly { readonly lines: readonly string[] }[]): readonly Filter[] {
  const parser = new AstFilterParser({ maxTokenLength: 7 });
  const compiler = engine.createCompiler();
  const good = new Map<string, Filter>();
  const bad = new Set<string>();
  for (const [index, { lines }] of lists.entries()) {
    for (const line of lines) {
      if (line === '' || line.startsWith('!')) continue;
      parser.parse(line);
      if (!parser.isFilter() || !parser.isNetworkFilter()) continue;
      const writer = new CompiledListWriter();
      if (!compiler.compile(parser, writer)) continue;
      const reader = new CompiledListReader(writer.toString());
      for (const compiled of block(reader, 'NETWORK_FILTERS:BAD')) bad.add(compiled);
      for (const compiled of block(reader, 'NETWORK_FILTERS:GOOD')) {
        const filter = readFilter(compiled, index === 0 ? 0 : 1, line);
        if (filter !== null && !good.has(compiled)) good.set(compiled, filter);
      }
    }
  }
  return [...good.values()].filter((filter) => !bad.has(filter.compiled));
}

function* block(reader: CompiledListReader, name: string): Generator<string> {
  reader.select(name);
  while (reader.next()) yield reader.line;
}

function readFilter(compiled: string, list: 0 | 1, line: string): Filter | null {
  const [bits, token, data]: readonly unknown[] = JSON.parse(compiled);
  if (typeof bits !== 'number' || typeof token !== 'number') throw new Error(`unreadable filter ${compiled}`);
  const type = (bits >>> 5) & 31;
  if (bits >>> 10 !== 0 || (type > lastOrdinaryType && type !== mainFrame)) return null;
  return {
    compiled,
    bits,
    token,
    host: token === tokenOfHosts && typeof data === 'string' ? data : null,
    list,
    line,
  };
}

/**
 * Fills ubo-core's (only) engine. `rare` are kept out of its map of filters and returned as a map of their
 * own, which shares everything else.
 */
export function fillEngine(filters: readonly Filter[], rare: readonly Filter[]) {
  engine.reset();
  engine.bitsToBucket = new Map();
  add(rare);
  const rareBuckets = engine.bitsToBucket;
  engine.bitsToBucket = new Map();
  engine.goodFilters.clear();
  add(filters);
  return { selfie: engine.toSelfie(), rareBuckets };
}

function add(filters: readonly Filter[]): void {
  for (const { compiled } of filters) engine.goodFilters.add(compiled);
  engine.freeze();
  engine.optimize();
}

/**
 * How the engine words each filter when it matches → the filter. The empties around are the engine's: it
 * fills in the host of a host filter only at a match.
 */
export function wordings(filters: readonly Filter[]): ReadonlyMap<string, Filter> {
  const words = new Map<string, Filter>();
  engine.reset();
  for (const filter of filters) {
    engine.bitsToBucket.clear();
    engine.goodFilters.clear();
    engine.goodFilters.add(filter.compiled);
    engine.freeze();
    const raw = wording(filter);
    if (!words.has(raw)) words.set(raw, filter);
  }
  engine.reset();
  return words;
}

function wording(filter: Filter): string {
  const bucket = engine.bitsToBucket.get(filter.bits) ?? engine.bitsToBucket.get(filter.bits & ~3);
  const unit = bucket?.entries().next().value;
  if (unit === undefined) throw new Error(`the engine did not take ${filter.line}`);
  engine.$catBits = filter.bits;
  [engine.$tokenHash, engine.$filterUnit] = unit;
  const raw = engine.toLogData()?.raw ?? '';
  return filter.host === null ? raw : raw.replace('||^', `||${filter.host}^`);
}
