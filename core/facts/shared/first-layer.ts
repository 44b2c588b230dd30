import {
  type Derived,
  defineFact,
  type FactDefinition,
  type FactInput,
  type FactValue,
} from '../../model/fact.ts';
import type { Observation } from '../../model/observation.ts';

export const banner = 'banner';
export const wording = 'banner-wording';

/** The first layer of the banner as it was measured; null when none was. */
export function firstLayerOf(input: FactInput): Observation | null {
  return layerOf(input, 1);
}

export function layerOf({ observations }: FactInput, layer: 1 | 2): Observation | null {
  return observations(banner).find(({ data }) => data.layer === layer) ?? null;
}

/**
 * A fact about the first layer. Unknown when no layer was measured, or when what it is about could not be: a button that
 * is not there has no size.
 */
export function ofFirstLayer(id: string, read: (layer: Observation) => FactValue | null): FactDefinition {
  return defineFact({
    id,
    from: [banner],
    needs: ['consent'],
    derive: (input) => factOf(firstLayerOf(input), read),
  });
}

/** A fact about what the first layer tells. */
export function ofContent(id: string, read: (content: Observation) => FactValue | null): FactDefinition {
  return defineFact({
    id,
    from: [wording],
    needs: ['consent'],
    derive: ({ observations }) =>
      factOf(observations(wording).find(({ data }) => data.what === 'content') ?? null, read),
  });
}

function factOf(seen: Observation | null, read: (seen: Observation) => FactValue | null): Derived {
  const value = seen === null ? null : read(seen);
  return seen === null || value === null ? { unknown: 'not-yet-observed' } : { value, because: [seen] };
}
