import { type ConsentPhase, consentPhases } from '../core/model/consent.ts';
import type { Observation } from '../core/model/observation.ts';

/** What went to one company in one phase. */
export interface Traffic {
  readonly requests: number;
  /** `ping`: nothing but that everything was refused; `contact`: nothing that tracks. */
  readonly kind: 'tracked' | 'ping' | 'contact';
}

/** The companies that track, by name, each with what went to it in the phases in which it did. */
export function trackersByPhase(
  observations: readonly Observation[],
): ReadonlyMap<string, ReadonlyMap<ConsentPhase, Traffic>> {
  const companies = new Map<string, Map<ConsentPhase, Traffic>>();
  for (const { kind, data } of observations) {
    if (kind !== 'tracker-by-phase') continue;
    const phase = consentPhases.find((one) => one === data.phase);
    if (typeof data.company !== 'string' || typeof data.requests !== 'number' || phase === undefined)
      continue;
    const phases = companies.get(data.company) ?? new Map<ConsentPhase, Traffic>();
    const known = phases.get(phase);
    phases.set(phase, {
      requests: data.requests + (known?.requests ?? 0),
      kind: data.shows === 'ping' && known?.kind !== 'tracked' ? 'ping' : 'tracked',
    });
    companies.set(data.company, phases);
  }
  return companies;
}
