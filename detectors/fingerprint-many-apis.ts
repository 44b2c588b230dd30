import { observationId } from '../core/model/ids.ts';
import { type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { CallSignal } from '../core/model/signal.ts';
import weights from '../rules/words/fingerprint-weights.json' with { type: 'json' };
import { byActor, type Deeds } from './shared/actor.ts';
import { corroborate, rest } from './shared/corroborate.ts';
import { fingerprintSigns, type Sign } from './shared/fingerprint-signs.ts';
import { isSecurity } from './shared/security.ts';

type Input = DetectorInput<'call' | 'drawing' | 'request' | 'host'>;

const mostObservations = 50;

/**
 * One script, or one owner's scripts, gathered so much device information within a few seconds that it can recognise
 * the device (rules/words/fingerprint-weights.json).
 */
export const detector = defineDetector({
  id: 'fingerprint-many-apis',
  reads: ['call', 'drawing', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const drawings = new Map(
      byActor(input.signals('drawing'), input).map(({ actor, claims }) => [actor.key, claims]),
    );
    return byActor(input.signals('call'), input)
      .flatMap((deeds) => {
        // What all scripts of a frame do together says nothing of any of them.
        if (deeds.actor.script === '') return [];
        const signs = busiest(fingerprintSigns(deeds.claims, drawings.get(deeds.actor.key) ?? []));
        return signs.length >= weights.groups && sum(signs) >= weights.points ? see(input, deeds, signs) : [];
      })
      .slice(0, mostObservations);
  },
});

function see(input: Input, { actor }: Deeds<CallSignal>, signs: readonly Sign[]): Observation {
  const last = Math.max(...signs.map(({ at }) => at));
  const found = corroborate(input, actor, last);
  return {
    id: observationId('fingerprint-many-apis', actor.key),
    kind: 'fingerprint-many-apis',
    ...rest(
      signs.flatMap(({ signals }) => signals.slice(0, 2)),
      found,
    ),
    data: {
      company: actor.name,
      party: actor.party,
      security: isSecurity(actor),
      script: actor.script,
      groups: signs.map(({ id }) => id),
      score: Math.min(100, sum(signs)) / 100,
      sent: found.sent !== null,
      at: Math.max(0, Math.min(...signs.map(({ at }) => at))),
    },
  };
}

/** The signs of that stretch of a few seconds in which most was gathered. */
function busiest(signs: readonly Sign[]): readonly Sign[] {
  const stretches = signs.map(({ at: start }) =>
    signs.filter(({ at }) => at >= start && at - start <= weights.within),
  );
  return stretches.reduce((best, stretch) => (sum(stretch) > sum(best) ? stretch : best), []);
}

function sum(signs: readonly Sign[]): number {
  return signs.reduce((total, { points }) => total + points, 0);
}
