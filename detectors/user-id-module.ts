import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { CookieSignal, StoredSignal } from '../core/model/signal.ts';
import modules from '../rules/words/identity-modules.json' with { type: 'json' };

type Input = DetectorInput<'cookie' | 'stored'>;
type Module = (typeof modules.rows)[number];

interface Found {
  readonly module: Module;
  readonly name: string;
  readonly area: string;
  readonly filled: boolean;
  readonly signal: CookieSignal | StoredSignal;
}

const shortest = 8;
const fewestBits = 40;
const evidenceLimit = 20;

/** An identity service for advertising keeps its number with the page, or a place for one that is still empty. */
export const detector = defineDetector({
  id: 'user-id-module',
  reads: ['cookie', 'stored'],
  needs: ['cookies', 'page-world'],
  detect(input) {
    const groups = Map.groupBy(found(input), ({ module }) => module.company);
    return [...groups].flatMap(([company, group]) => observation(company, group));
  },
});

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
    return [{ module, name, area, filled: length >= shortest && bits >= fewestBits, signal }];
  });
}

function observation(company: string, group: readonly Found[]): Observation[] {
  const filled = group.filter((one) => one.filled);
  const rested = filled.length > 0 ? filled : group;
  // What the jar holds is the browser's word: it goes before what a page says of its storage.
  const cookies = rested.filter(({ signal }) => signal.kind === 'cookie');
  const best = cookies.length > 0 ? cookies : rested;
  return [
    {
      id: observationId('user-id-module', company),
      kind: 'user-id-module',
      trust: cookies.length > 0 ? 'browser' : 'page',
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
