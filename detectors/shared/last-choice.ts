import type { ChoiceFields } from '../../core/model/consent-signal.ts';
import type { ChoiceSignal } from '../../core/model/signal.ts';

/**
 * What was chosen last at a moment; null for nothing. A phase begins a second after a refusal, so that what was on its
 * way is not held against the site: this knows of the refusal at once.
 */
export function lastChoice(choices: readonly ChoiceSignal[], at: number): ChoiceFields['what'] | null {
  let last: ChoiceSignal | null = null;
  for (const choice of choices) {
    if (choice.what === 'close' || choice.at > at) continue;
    if (last === null || choice.at >= last.at) last = choice;
  }
  return last?.what ?? null;
}
