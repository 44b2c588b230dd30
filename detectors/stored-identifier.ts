import { trackingCategories } from '../core/entities/company.ts';
import { observationId } from '../core/model/ids.ts';
import { type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { StoredSignal } from '../core/model/signal.ts';
import { type Actor, actorOf, momentOf } from './shared/actor.ts';
import { type Corroboration, corroborate, isCorroborated, rest } from './shared/corroborate.ts';
import { type FirstPartyIdentifier, firstPartyIdentifier } from './shared/known-identifiers.ts';
import { storedIdentifierEvidence } from './shared/stored-identifier.ts';

type Input = DetectorInput<'stored' | 'call' | 'request' | 'host'>;

interface Found extends FirstPartyIdentifier {
  readonly stored: StoredSignal;
  readonly evidence: 'known-name' | 'unconfirmed';
  readonly confirmed: boolean;
  readonly record: Corroboration;
}

const mostObservations = 50;
const unrecorded: Corroboration = { loaded: null, sent: null };

/**
 * A number that the page's own site keeps for another company: another owner's script wrote it, or its name is
 * documented. A number of a company that is not known to track counts only when something went to it afterwards.
 */
export const detector = defineDetector({
  id: 'stored-identifier',
  reads: ['stored', 'call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const found = input.signals('stored').flatMap((stored) => read(input, stored));
    const groups = Map.groupBy(found, ({ stored }) => `${stored.area}|${stored.name}`);
    return [...groups].slice(0, mostObservations).flatMap(([key, group]) => observation(key, group));
  },
});

function read(input: Input, stored: StoredSignal): Found[] {
  if (stored.frameHost === null || input.host(stored.frameHost)?.relation === 'third-party') return [];
  const known = firstPartyIdentifier(stored.name);
  const evidence = storedIdentifierEvidence(stored, known !== null);
  if (evidence === null) return [];
  const actor = stored.operation === 'write' ? actorOf(stored, input) : null;
  const record = actor === null ? unrecorded : corroborate(input, actor, momentOf(stored));
  if (known !== null) return [{ ...known, stored, evidence, record, confirmed: true }];
  if (actor?.party !== 'other') return [];
  const tracking = trackingCategories.has(actor.category);
  if (!tracking && !isCorroborated(record)) return [];
  return [
    { company: actor.name, use: useOf(actor), shared: false, stored, evidence, record, confirmed: tracking },
  ];
}

function observation(key: string, group: readonly Found[]): Observation[] {
  const best = group.find(({ record }) => isCorroborated(record)) ?? group[0];
  if (best === undefined) return [];
  const { stored, company, use, shared, evidence, confirmed, record } = best;
  return [
    {
      id: observationId('stored-identifier', key),
      kind: 'stored-identifier',
      ...rest(
        group.map((one) => one.stored),
        record,
      ),
      data: {
        company,
        use,
        shared,
        area: stored.area,
        name: stored.name,
        operation: stored.operation,
        evidence,
        confirmed,
        at: Math.max(0, Math.min(...group.map((one) => momentOf(one.stored)))),
      },
    },
  ];
}

function useOf({ category }: Actor): FirstPartyIdentifier['use'] {
  if (category === 'analytics') return 'statistics';
  return category === 'session-replay' ? 'session-replay' : 'advertising';
}
