import { observationId } from '../../core/model/ids.ts';
import type { DetectorInput, Observation, ObservationData } from '../../core/model/observation.ts';
import { byActor, type Claim, type Deeds, momentOf } from './actor.ts';
import { corroborate, rest } from './corroborate.ts';
import { isSecurity } from './security.ts';

/** What one actor did, where it amounts to something: the claims that show it, and what to say of it besides. */
export interface Deed<Of extends Claim> {
  readonly claims: readonly Of[];
  readonly data?: ObservationData;
}

/** A page can claim at will. */
const mostObservations = 50;

/**
 * One observation per actor for whom `read` finds something. Its data begin with who it was; its trust and evidence
 * come from the network record.
 */
export function observationsByActor<Of extends Claim>(
  kind: string,
  input: DetectorInput<'call' | 'request' | 'host'>,
  claims: readonly Of[],
  read: (deeds: Deeds<Of>) => Deed<Of> | null,
): Observation[] {
  const found: Observation[] = [];
  for (const deeds of byActor(claims, input)) {
    const deed = found.length < mostObservations ? read(deeds) : null;
    if (deed === null || deed.claims.length === 0) continue;
    const { actor } = deeds;
    const moments = deed.claims.map(momentOf);
    found.push({
      id: observationId(kind, actor.key),
      kind,
      ...rest(deed.claims, corroborate(input, actor, Math.min(...moments))),
      data: {
        company: actor.name,
        party: actor.party,
        security: isSecurity(actor),
        script: actor.script,
        ...deed.data,
        at: Math.max(0, Math.min(...moments)),
      },
    });
  }
  return found;
}
