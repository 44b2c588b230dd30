import { deepStrictEqual } from 'node:assert';
import { disguiseShift, hostBits } from '../../core/entities/data.ts';
import { packEngine, ruleHash } from '../../core/entities/engine-file.ts';
import { packHostTable } from '../../core/entities/host-table.ts';
import { type Filter, fillEngine, wordings } from './compile.ts';
import { exceptionReach } from './exceptions.ts';
import { divideRare } from './rare.ts';

/** The artefacts that the matcher and the table of disguises need. */
export interface ListArtefacts {
  readonly hosts: ArrayBuffer;
  readonly engine: Uint8Array;
  readonly rules: Uint8Array;
  readonly counts: {
    readonly hostRules: number;
    readonly engineRules: number;
    readonly rareRules: number;
    readonly disguisedHosts: number;
  };
}

const tableClasses = new Map<number, number>([
  [0, hostBits.blocked],
  [0b1_0000, hostBits.blockedAsThirdParty],
  [0b100_0000, hostBits.blockedAsImage],
]);

/**
 * Divides compiled filters between the table of hosts and the engine. `disguises`: host → index of its
 * company.
 */
export function packLists(filters: readonly Filter[], disguises: ReadonlyMap<string, number>): ListArtefacts {
  const names = new Map<string, number>();
  const add = (name: string, bits: number) => names.set(name, (names.get(name) ?? 0) | bits);
  const inEngine: Filter[] = [];
  let hostRules = 0;
  for (const filter of filters) {
    const bits = filter.host === null ? undefined : tableClasses.get(filter.bits);
    if (filter.host === null || bits === undefined) {
      inEngine.push(filter);
      continue;
    }
    hostRules += 1;
    const known = names.has(filter.host);
    add(filter.host, bits | (filter.list === 1 && !known ? hostBits.inSecondList : 0));
  }
  const reach = exceptionReach(inEngine);
  const divided = divideRare(inEngine);
  for (const page of divided.pages) add(page, hostBits.rarePage);
  for (const host of reach.hosts) add(host, hostBits.exceptedHost);
  for (const page of reach.pages) add(page, hostBits.exceptedPage);
  for (const pair of reach.pairs) {
    const [host = '', page = ''] = pair.split('/');
    add(pair, hostBits.exceptedPair);
    add(host, hostBits.exceptedPair);
    add(page, hostBits.pageOfPairs);
  }
  for (const [host, company] of disguises) add(host, (company + 1) << disguiseShift);
  const { text, hashes, offsets } = packRules(inEngine);
  return {
    hosts: packHostTable(names),
    engine: packEngine({
      ...stateOf(divided.everyday, divided.rare),
      rareLabels: divided.labels,
      exceptedLabels: reach.labels,
      exceptedHostPieces: reach.hostPieces,
      exceptedPieces: reach.pieces,
      exceptedOwnPieces: reach.firstPartyPieces,
      ruleHashes: hashes,
      ruleOffsets: offsets,
    }),
    rules: text,
    counts: {
      hostRules,
      engineRules: inEngine.length,
      rareRules: divided.rare.length,
      disguisedHosts: disguises.size,
    },
  };
}

function stateOf(filters: readonly Filter[], rare: readonly Filter[]) {
  const state = fillEngine(filters, rare);
  // The engine file keeps the references as JSON; anything that JSON cannot carry must stop the build.
  const { filterRefs } = state.selfie;
  deepStrictEqual(JSON.parse(JSON.stringify(filterRefs)), filterRefs);
  return state;
}

/** The lines of all blocking rules, and where each begins by the hash of the engine's wording. */
function packRules(filters: readonly Filter[]) {
  const blocking = filters.filter(({ bits }) => (bits & 1) === 0);
  const offsets = new Map<string, number>();
  const lines: string[] = [];
  let length = 0;
  const rows: (readonly [hash: number, entry: number])[] = [];
  const seen = new Set<number>();
  for (const [wording, { line, list }] of wordings(blocking)) {
    const offset = offsets.get(line) ?? length;
    if (offset === length) {
      offsets.set(line, offset);
      lines.push(line);
      length += Buffer.byteLength(line) + 1;
    }
    const hash = ruleHash(wording);
    if (seen.has(hash)) continue;
    seen.add(hash);
    rows.push([hash, offset * 2 + list]);
  }
  rows.sort(([one], [other]) => one - other);
  return {
    text: new TextEncoder().encode(`${lines.join('\n')}\n`),
    hashes: Uint32Array.from(rows, ([hash]) => hash),
    offsets: Uint32Array.from(rows, ([, entry]) => entry),
  };
}
