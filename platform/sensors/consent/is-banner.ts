import type { ButtonRole } from '../../../core/model/consent-signal.ts';
import { consentIn } from './consent-text.ts';
import { plainWords } from './words.ts';

/** What is known of a block that may be a consent banner. */
export interface Looks {
  /** Running text. */
  readonly text: string;
  readonly roles: readonly ButtonRole[];
  /** Fields in which a person writes. */
  readonly fields: number;
  /** A known platform calls its banner so. */
  readonly known: boolean;
  /** It came up after a press on a button for settings. */
  readonly opened: boolean;
}

const choosing: readonly ButtonRole[] = ['accept', 'reject', 'save', 'pay'];
/** Announcing that going on means to agree: there is nothing to press but a cross. */
const announces =
  /\b(gebruik|gebruiken|gebruikt|maakt|maken|plaats|plaatsen|plaatst|use|uses|using|verwendet|utilise|akkoord|accepteer|accepteert|accepteren|agree|accept)\b/;
const somethingElse = /\b(nieuwsbrief|newsletter|inschrijven|aanmelden|chat|korting|discount|sign up)\b/;

/** Whether a block of the page is a consent banner, by what it says and by what can be pressed in it. */
export function isBanner({ text, roles, fields, known, opened }: Looks): boolean {
  const has = (role: ButtonRole): boolean => roles.includes(role);
  const chooses = choosing.some(has);
  const configures = has('settings') && has('close');
  if (known || opened) return chooses || has('settings') || has('close');
  const words = consentIn(text);
  const plain = plainWords(text);
  const refusable = has('accept') && (has('reject') || has('settings'));
  if (words === 'none') return false;
  // A newsletter asks for consent as well; who names cookies means these.
  if (somethingElse.test(plain) && (fields > 0 || !plain.includes('cookie'))) return false;
  if (fields > 0 || words === 'weak') return refusable;
  if (chooses || configures) return true;
  const long = plain.split(' ').length >= 8;
  return has('close') && long && announces.test(plain) && !somethingElse.test(plain);
}
