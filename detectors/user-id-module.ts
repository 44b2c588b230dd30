import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { AdAuctionSignal, AdRequestSignal, CookieSignal, StoredSignal } from '../core/model/signal.ts';
import modules from '../rules/words/identity-modules.json' with { type: 'json' };

type Input = DetectorInput<'cookie' | 'stored' | 'ad-auction' | 'ad-request'>;

interface Found {
  readonly company: string;
  readonly name: string;
  readonly area: string;
  readonly filled: boolean;
  readonly signal: CookieSignal | StoredSignal | AdAuctionSignal | AdRequestSignal;
}

const shortest = 8;
const fewestBits = 40;
const evidenceLimit = 20;

/**
 * An identity service for advertising keeps its number with the page, or a place for one that is still empty, or is set up
 * in the page's auction. That the auction says so fills nothing; a request that carries the number does.
 */
export const detector = defineDetector({
  id: 'user-id-module',
  reads: ['cookie', 'stored', 'ad-auction', 'ad-request'],
  needs: ['cookies', 'page-world'],
  detect(input) {
    const groups = Map.groupBy([...found(input), ...setUp(input)], ({ company }) => company);
    return [...groups].flatMap(([company, group]) => observation(company, group));
  },
});

/** Modules that the page's auction tells of, with the request that carried their number where there is one. */
function setUp(input: Input): Found[] {
  const auctions = input.signals('ad-auction');
  if (auctions.length === 0) return [];
  const carried = new Map<string, AdRequestSignal>();
  for (const request of input.signals('ad-request')) {
    if (request.trust !== 'browser') continue;
    for (const kind of request.identifiers) if (!carried.has(kind)) carried.set(kind, request);
  }
  return modules.modules.flatMap(({ company, module, eids }) => {
    const source = `eids:${eids}`;
    const auction = auctions.find((one) => one.modules.includes(module) || one.identifiers.includes(source));
    if (auction === undefined) return [];
    const request = carried.get(source);
    return [
      { company, name: module, area: 'auction', filled: request !== undefined, signal: request ?? auction },
    ];
  });
}

function found(input: Input): Found[] {
  return [
    ...input.signals('cookie').map((signal) => ({ ...signal.cookie, area: 'cookie', signal })),
    ...input.signals('stored').map((signal) => ({ ...signal, signal })),
  ].flatMap(({ name, area, length, bits, lifetime, signal }) => {
    if (lifetime !== null && lifetime <= 0) return [];
    const module = modules.rows.find((row) =>
      row.match === 'prefix' ? name.startsWith(row.name) : name === row.name,
    );
    if (module === undefined) return [];
    return [
      { company: module.company, name, area, filled: length >= shortest && bits >= fewestBits, signal },
    ];
  });
}

function observation(company: string, group: readonly Found[]): Observation[] {
  const filled = group.filter((one) => one.filled);
  const rested = filled.length > 0 ? filled : group;
  // What the jar holds and what left is the browser's word: it goes before what a page says of its storage.
  const vouched = rested.filter(({ signal }) => signal.trust === 'browser');
  const best = vouched.length > 0 ? vouched : rested;
  return [
    {
      id: observationId('user-id-module', company),
      kind: 'user-id-module',
      trust: vouched.length > 0 ? 'browser' : 'page',
      because: because(best.slice(0, evidenceLimit).map(({ signal }) => signal)),
      data: {
        company,
        names: [...new Set(best.map(({ name }) => name))].sort().slice(0, 10),
        area: best[0]?.area ?? '',
        filled: filled.length > 0,
        at: Math.min(...best.slice(0, evidenceLimit).map(({ signal }) => signal.at)),
      },
    },
  ];
}
