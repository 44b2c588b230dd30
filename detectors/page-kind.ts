import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { Signal } from '../core/model/signal.ts';
import bodies from '../rules/words/public-bodies.json' with { type: 'json' };
import { isUnder } from './shared/address.ts';
import { documentSignal } from './shared/document-signal.ts';

type Input = DetectorInput<'navigation' | 'request' | 'page'>;

const patterns = bodies.patterns.map((row) => ({ kind: row.kind, pattern: new RegExp(row.pattern) }));
const metaRows = bodies.meta.map((row) => ({ ...row, pattern: new RegExp(row.content, 'u') }));

/** Is this a public body's page, a school's platform, or a publisher's for schools? By host, else by what the page says. */
export const detector = defineDetector({
  id: 'page-kind',
  reads: ['navigation', 'request', 'page'],
  needs: ['navigation'],
  detect(input) {
    return byHost(input) ?? byMeta(input);
  },
});

function byHost(input: Input): Observation[] | null {
  const { host } = input.visit;
  const rested = documentSignal(input);
  if (rested === null) return null;
  const row = bodies.hosts.find((candidate) => isUnder(host, candidate.host));
  if (row !== undefined) return [see(row.kind, 'host-list', row.host, rested)];
  const match = patterns.find(({ pattern }) => pattern.test(host));
  return match === undefined ? null : [see(match.kind, 'host-pattern', host, rested)];
}

function byMeta(input: Input): Observation[] {
  const page = input.signals('page').at(-1);
  if (page === undefined) return [];
  const entries = Object.entries(page.meta).map(([name, content]) => [name.toLowerCase(), content] as const);
  const row = metaRows.find(({ names, pattern }) =>
    entries.some(([name, content]) => names.includes(name) && pattern.test(content)),
  );
  return row === undefined ? [] : [see(row.kind, 'page', input.visit.host, page)];
}

function see(kind: string, by: string, what: string, signal: Signal): Observation {
  return {
    id: observationId('page-kind', kind),
    kind: 'page-kind',
    trust: by === 'page' ? 'page' : 'browser',
    data: { kind, by, what },
    because: because([signal]),
  };
}
