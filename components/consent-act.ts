import type { Observation } from '../core/model/observation.ts';
import type { ConsentLayout } from './consent-layout.ts';

/** What a person can do next about the choice, with the words of the button or link that does it where they are known. */
export type ConsentAct =
  | { readonly kind: 'refuse' | 'settings' | 'wayBack'; readonly text: string }
  | { readonly kind: 'refuseSomehow' | 'clear' };

/** The one thing to do that fits best; null where nothing has to be done, or nothing would help. */
export function consentAct(
  { parts }: ConsentLayout,
  observations: readonly Observation[],
): ConsentAct | null {
  const last = parts.at(-1);
  if (last === undefined || last.trackers === 0) return null;
  switch (last.phase) {
    case 'before':
      return refusal(observations);
    case 'accepted':
    case 'earlier-choice': {
      const search = 'banner-search';
      const text = textOf(observations, search, 'wayBackText') ?? textOf(observations, search, 'wayBackLink');
      return text === null ? { kind: 'clear' } : { kind: 'wayBack', text };
    }
    case 'rejected':
    case 'withdrawn':
      return { kind: 'clear' };
    default:
      return null;
  }
}

/** By the button on the first layer, else by the one that opens the choices. */
function refusal(observations: readonly Observation[]): ConsentAct {
  const reject = textOf(observations, 'banner', 'reject');
  if (reject !== null) return { kind: 'refuse', text: reject };
  const settings = textOf(observations, 'banner', 'settings');
  return settings === null ? { kind: 'refuseSomehow' } : { kind: 'settings', text: settings };
}

function textOf(observations: readonly Observation[], kind: string, name: string): string | null {
  for (const observation of observations) {
    const text = observation.kind === kind ? observation.data[name] : null;
    if (typeof text === 'string' && text !== '') return text;
  }
  return null;
}
