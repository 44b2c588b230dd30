import { type ConsentPhase, consentPhases } from '../core/model/consent.ts';
import type { Observation } from '../core/model/observation.ts';
import type { VisitReport } from '../core/model/report.ts';
import { phaseOf } from './consent-choices.ts';

/** What went to one company in one phase. */
export interface Traffic {
  readonly requests: number;
  /**
   * `ping`: nothing but that everything was refused; `settling`: only in the second after a refusal, in which it may
   * have been on its way; `contact`: nothing that tracks.
   */
  readonly kind: 'tracked' | 'ping' | 'settling' | 'contact';
}

/** The companies that track, by name, each with what went to it in the phases in which it did. */
export function trackersByPhase(
  report: Pick<VisitReport, 'observations' | 'startedAt' | 'consent'>,
): ReadonlyMap<string, ReadonlyMap<ConsentPhase, Traffic>> {
  const companies = new Map<string, Map<ConsentPhase, Traffic>>();
  for (const observation of report.observations) {
    const found = trafficOf(observation);
    const { company, phase: name, at } = observation.data;
    const late = name === 'settling';
    const phase = late ? refusalAt(report, at) : consentPhases.find((one) => one === name);
    if (found === null || typeof company !== 'string' || company === '' || phase == null) continue;
    const kind = late && found.kind === 'tracked' ? 'settling' : found.kind;
    const phases = companies.get(company) ?? new Map<ConsentPhase, Traffic>();
    const known = phases.get(phase);
    phases.set(phase, {
      requests: found.requests + (known?.requests ?? 0),
      kind: known === undefined || weights.indexOf(kind) < weights.indexOf(known.kind) ? kind : known.kind,
    });
    companies.set(company, phases);
  }
  return companies;
}

/** The refusal that a moment in the second after it belongs to. */
function refusalAt(
  { consent, startedAt }: Pick<VisitReport, 'startedAt' | 'consent'>,
  at: unknown,
): ConsentPhase | null {
  return typeof at === 'number' ? phaseOf(consent, Date.parse(startedAt) + at) : null;
}

/** What weighs most stands first. */
const weights: readonly Traffic['kind'][] = ['tracked', 'settling', 'ping', 'contact'];

/** Null for what says nothing of who tracked; the same weighing as the facts on trackers by phase. */
function trafficOf({ kind, trust, data }: Observation): Traffic | null {
  // A number that every bidder may read is no company's.
  if (data.shared === true) return null;
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
