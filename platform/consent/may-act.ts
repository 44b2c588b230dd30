import type { ConsentAction } from './messages.ts';

/** Whether an order may be carried out. In child mode nothing is ever accepted, whoever asks. */
export function mayAct(what: ConsentAction, childMode: boolean): boolean {
  return what === 'reject' || !childMode;
}
