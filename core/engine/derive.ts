import type { Consent } from '../model/consent.ts';
import type { Fact, FactDefinition, FactValue, UnknownReason } from '../model/fact.ts';
import type { Detector, Observation } from '../model/observation.ts';
import type { Sensor, Signal, SignalOf } from '../model/signal.ts';
import type { Visit } from '../model/visit.ts';
import type { Observed } from './observe.ts';

type Trouble = 'late' | 'failed' | 'not-permitted';

const reasonOf: Record<Trouble, UnknownReason> = {
  late: 'sensor-late',
  failed: 'sensor-failed',
  'not-permitted': 'sensor-not-permitted',
};

/**
 * One value per fact definition. Where a sensor that the fact or its detectors need was in trouble, what was seen
 * stays seen (and is marked incomplete), and "nothing" becomes unknown.
 */
export function deriveFacts(
  visit: Visit,
  signals: readonly Signal[],
  consent: Consent,
  observed: Observed,
  troubled: ReadonlyMap<Sensor, Trouble>,
  detectors: readonly Detector[],
  definitions: readonly FactDefinition[],
): Map<string, Fact> {
  const byKind = Map.groupBy(observed.observations, (observation) => observation.kind);
  const needsOf = new Map(detectors.map((detector) => [detector.id, detector.needs]));
  const page = lastPage(signals);

  const facts = new Map<string, Fact>();
  for (const definition of definitions) {
    const needs = new Set<Sensor>([
      ...definition.needs,
      ...definition.from.flatMap((id) => needsOf.get(id) ?? []),
    ]);
    const trouble = worst([...needs].map((sensor) => troubled.get(sensor)));
    const broken = definition.from.some((id) => observed.failed.has(id));
    const reason: UnknownReason | null = broken
      ? 'detector-failed'
      : trouble === null
        ? null
        : reasonOf[trouble];
    facts.set(definition.id, deriveOne(definition, visit, consent, byKind, page, reason));
  }
  return facts;
}

function deriveOne(
  definition: FactDefinition,
  visit: Visit,
  consent: Consent,
  byKind: ReadonlyMap<string, readonly Observation[]>,
  page: SignalOf<'page'> | null,
  incomplete: UnknownReason | null,
): Fact {
  const declared = new Set(definition.from);
  try {
    const derived = definition.derive({
      visit,
      earlier: visit.earlier,
      consent,
      page,
      observations: (kind) => {
        if (!declared.has(kind)) throw new Error(`${definition.id} reads ${kind} without declaring it`);
        return byKind.get(kind) ?? [];
      },
    });
    if ('unknown' in derived) return { id: definition.id, known: false, reason: derived.unknown };
    if (incomplete !== null && isNothing(derived.value)) {
      return { id: definition.id, known: false, reason: incomplete };
    }
    return {
      id: definition.id,
      known: true,
      value: derived.value,
      complete: incomplete === null,
      because: [...new Set(derived.because.map((observation) => observation.id))],
      trust:
        derived.because.length > 0 && derived.because.every((observation) => observation.trust === 'page')
          ? 'page'
          : 'browser',
    };
  } catch {
    return { id: definition.id, known: false, reason: 'detector-failed' };
  }
}

function isNothing(value: FactValue): boolean {
  return value === 0 || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

function lastPage(signals: readonly Signal[]): SignalOf<'page'> | null {
  return signals.findLast((signal): signal is SignalOf<'page'> => signal.kind === 'page') ?? null;
}

function worst(troubles: readonly (Trouble | undefined)[]): Trouble | null {
  for (const state of ['failed', 'not-permitted', 'late'] as const)
    if (troubles.includes(state)) return state;
  return null;
}
