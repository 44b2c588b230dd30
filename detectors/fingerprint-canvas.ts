import { observationId } from '../core/model/ids.ts';
import { type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { DrawingSignal } from '../core/model/signal.ts';
import { type Actor, byActor, momentOf } from './shared/actor.ts';
import { type Corroboration, corroborate, isCorroborated, rest } from './shared/corroborate.ts';
import { fingerprintSigns } from './shared/fingerprint-signs.ts';
import { isSecurity } from './shared/security.ts';
import { testDrawings } from './shared/test-drawing.ts';

type Input = DetectorInput<'drawing' | 'call' | 'request' | 'host'>;

interface Drawn {
  readonly actor: Actor;
  readonly drawing: DrawingSignal;
  readonly found: Corroboration;
  /** What else the same script looked at to know the device. */
  readonly besides: readonly string[];
}

const mostObservations = 50;

/**
 * A drawing with text was made and read back, by the rule of Englehardt and Narayanan. Equal drawings are one test,
 * whoever made them: a script under the site's own name that draws what another company's draws is likely theirs.
 */
export const detector = defineDetector({
  id: 'fingerprint-canvas',
  reads: ['drawing', 'call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const tests = Map.groupBy(drawn(input), ({ actor, drawing }) => drawing.hash ?? actor.key);
    return [...tests].slice(0, mostObservations).flatMap(([key, test]) => observation(key, test));
  },
});

function drawn(input: Input): Drawn[] {
  const calls = new Map(
    byActor(input.signals('call'), input).map(({ actor, claims }) => [actor.key, claims]),
  );
  return byActor(input.signals('drawing'), input).flatMap(({ actor, claims }) => {
    const its = calls.get(actor.key) ?? [];
    const drawings = testDrawings(claims, its);
    const found = corroborate(input, actor, Math.min(...drawings.map(momentOf)));
    const besides = fingerprintSigns(its, []).map(({ id }) => id);
    // A drawing that nothing was sent after, by a script that looked at nothing else, is as likely a picture that the page
    // makes for itself: a cut-out photo, a print of the page.
    if (!isCorroborated(found) && besides.length === 0) return [];
    return drawings.map((drawing) => ({ actor, drawing, found, besides }));
  });
}

function observation(key: string, test: readonly Drawn[]): Observation[] {
  const best = test.toSorted((a, b) => weight(b) - weight(a))[0];
  if (best === undefined) return [];
  const { actor, drawing, found } = best;
  return [
    {
      id: observationId('fingerprint-canvas', key),
      kind: 'fingerprint-canvas',
      ...rest(
        test.map((one) => one.drawing),
        found,
      ),
      data: {
        company: actor.name,
        party: actor.party,
        security: isSecurity(actor),
        scripts: [...new Set(test.map((one) => one.actor.script))]
          .filter((script) => script !== '')
          .slice(0, 5),
        besides: best.besides,
        image: drawing.hash,
        how: drawing.how,
        at: Math.min(...test.map((one) => one.drawing.at)),
      },
    },
  ];
}

/** Another owner's script, that the browser knows of, says most. */
function weight({ actor, found }: Drawn): number {
  return (isCorroborated(found) ? 2 : 0) + (actor.party === 'other' ? 1 : 0);
}
