import type { ChoiceSignal } from '../model/signal.ts';
import type { EarlierChoice } from '../model/visit.ts';

/** What the site's later visits are told of a choice; null for what chooses nothing. */
export function remembered(
  { what, at }: Pick<ChoiceSignal, 'what' | 'at'>,
  startedAt: number,
  before: EarlierChoice | null,
): EarlierChoice | null {
  if (what === 'close') return null;
  const time = startedAt + at;
  if (what === 'accept') return { what: 'accept', at: time };
  if (what === 'save-some') return { what: 'some', at: time };
  const agreed = before !== null && before.what !== 'reject';
  return { what: agreed ? 'withdraw' : 'reject', at: time };
}
