import type { ConsentAction, ConsentDone } from './messages.ts';
import type { Presses } from './presses.ts';

/** Chooses by the words on the buttons, where no rule knows the banner. */
export async function actByWords(_what: ConsentAction, presses: Presses): Promise<ConsentDone> {
  presses.begin();
  return { result: 'nothing', rule: null, ...presses.seen() };
}
