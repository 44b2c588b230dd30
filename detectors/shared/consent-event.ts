import { phaseAt } from '../../core/consent/phases.ts';
import type { Consent } from '../../core/model/consent.ts';
import type { ConsentStringFields } from '../../core/model/consent-signal.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import type { ConsentStringSignal, RequestSignal } from '../../core/model/signal.ts';

/** Milliseconds after a phase began in which an event of the platform is still the answer to what began it. */
const answering = 2000;

/**
 * What the platform had said last when a string was seen, in the same phase of consent; for a string that came with an
 * event, that event. A choice that only the platform saw is found here. `null`: nothing that is of this phase.
 */
export function lastEvent(
  input: Pick<DetectorInput<'consent-string'>, 'consent' | 'signals'>,
  signal: ConsentStringSignal | RequestSignal,
): ConsentStringFields['event'] {
  if (signal.kind === 'consent-string' && says(signal)) return signal.event;
  const since = phaseBegan(input.consent, signal.at);
  const last = input
    .signals('consent-string')
    .filter((one) => says(one) && one.at <= signal.at && one.at >= since)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  return last?.event ?? null;
}

function says({ event }: ConsentStringSignal): boolean {
  return event !== null && event !== 'other';
}

/** From when an event is of the phase of this moment. */
function phaseBegan(consent: Consent, at: number): number {
  const began = consent.phases.findLast((phase) => phase.at <= at);
  if (began === undefined || phaseAt(consent, 0) === began.phase) return Number.NEGATIVE_INFINITY;
  return began.at + answering;
}
