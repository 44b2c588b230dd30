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
  for (const observation of observations) {
    const traffic = trafficOf(observation);
    const { company, phase: name } = observation.data;
    const phase = consentPhases.find((one) => one === name);
    if (traffic === null || typeof company !== 'string' || company === '' || phase === undefined) continue;
    const phases = companies.get(company) ?? new Map<ConsentPhase, Traffic>();
    const known = phases.get(phase);
    phases.set(phase, {
      requests: traffic.requests + (known?.requests ?? 0),
      kind: known?.kind === 'tracked' ? 'tracked' : traffic.kind,
    });
    companies.set(company, phases);
  }
  return companies;
}

/** Null for what says nothing of who tracked; the same weighing as the facts on trackers by phase. */
function trafficOf({ kind, trust, data }: Observation): Traffic | null {
  switch (kind) {
    case 'tracker-by-phase':
      return {
        requests: typeof data.requests === 'number' ? data.requests : 0,
        kind: data.shows === 'ping' ? 'ping' : 'tracked',
      };
    // A number that a script kept with the site itself; no request of its own.
    case 'stored-identifier': {
      const wrote = trust === 'browser' && data.operation === 'write' && data.confirmed === true;
      return wrote ? { requests: 0, kind: 'tracked' } : null;
    }
    // What lay in the jar was put there at some time before: that says something of the first part alone.
    case 'advertising-identifier': {
      const first = data.phase === 'before' || data.phase === 'no-platform';
      return data.before === false && first ? { requests: 0, kind: 'tracked' } : null;
    }
    default:
      return null;
  }
}
