import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import platforms from '../rules/words/online-platforms.json' with { type: 'json' };
import { addressParts, isUnder } from './shared/address.ts';
import { documentSignal } from './shared/document-signal.ts';

type Input = DetectorInput<'navigation' | 'request' | 'ad-request'>;

/** `required` of the IAB's DSA object: it is required, and the publisher says that it is an online platform. */
const declares = 3;

/**
 * Is it known that the rules for online platforms hold for this site? By the list of those that were designated, else by
 * what the site itself tells when it asks for advertising. Nothing is guessed: uploads and profiles make no platform.
 */
export const detector = defineDetector({
  id: 'online-platform',
  reads: ['navigation', 'request', 'ad-request'],
  needs: ['navigation', 'network'],
  detect(input) {
    return byList(input) ?? byDeclaration(input);
  },
});

function byList(input: Input): Observation[] | null {
  const rested = documentSignal(input);
  if (rested === null) return null;
  const { path } = addressParts(input.visit.url);
  const row = platforms.rows.find(
    (one) => isUnder(input.visit.host, one.host) && (one.path === undefined || path.startsWith(one.path)),
  );
  if (row === undefined) return null;
  const { name, kind, veryLarge } = row;
  return [
    {
      id: observationId('online-platform', name),
      kind: 'online-platform',
      trust: 'browser',
      data: { by: 'list', name, what: kind, veryLarge },
      because: because([rested]),
    },
  ];
}

function byDeclaration(input: Input): Observation[] {
  const said = input.signals('ad-request').find(({ transparency }) => transparency?.required === declares);
  if (said === undefined) return [];
  const { site } = input.visit;
  return [
    {
      id: observationId('online-platform', site),
      kind: 'online-platform',
      trust: said.trust,
      data: { by: 'declared', name: site, what: 'platform', veryLarge: false },
      because: because([said]),
    },
  ];
}
