import { type Derived, defineFact, type FactDefinition, type FactInput } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, distinct, texts } from './shared/derive.ts';

const signs = 'audience-signs';
/** From this score on the children's reading holds: a proposal (docs/rules.md), not law. */
const threshold = 60;

/**
 * Who the page is for: a first estimate from words, labels, hosts and what the site tells advertisers. What the person
 * said of this site goes before it. Without the page's words a low score means nothing, a high one still does.
 */
export const facts: readonly FactDefinition[] = [
  fact('audience.directed', (input) => scored(input, 'directed', (score) => score)),
  fact('audience.likely', (input) => scored(input, 'likely', (score) => score)),
  fact('audience.childPage', (input) => scored(input, 'directed', (score) => score >= threshold)),
  fact('audience.childrenLikely', (input) => scored(input, 'likely', (score) => score >= threshold)),
  defineFact({
    id: 'audience.signs',
    from: [signs],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(signs);
      return { value: distinct(seen.flatMap((one) => texts(one, 'factor'))), because: seen };
    },
  }),
];

function fact(id: string, derive: FactDefinition['derive']): FactDefinition {
  return defineFact({ id, from: [signs], needs: [], derive });
}

function scored(
  input: FactInput,
  what: 'directed' | 'likely',
  read: (score: number) => number | boolean,
): Derived {
  const said = input.earlier.audience;
  if (said !== null) return { value: read(said === 'children' ? 100 : 0), because: [] };
  const seen = input.observations(signs);
  const score = sum(seen, what);
  if (input.page === null && score < threshold) return { unknown: 'no-page-read' };
  return { value: read(score), because: seen.filter((one) => amount(one, what) !== 0) };
}

function sum(seen: readonly Observation[], what: 'directed' | 'likely'): number {
  const total = seen.reduce((so, one) => so + (amount(one, what) ?? 0), 0);
  return Math.max(0, Math.min(100, total));
}
