import type { BannerToggle, ButtonRole } from '../../../core/model/consent-signal.ts';
import words from '../../../rules/words/consent-words.json' with { type: 'json' };
import { phrases, plainWords } from './words.ts';

const roles = words.roles.map(({ role, words: list }) => ({
  role: role as ButtonRole,
  is: phrases(list),
}));
const purposes = words.purposes.map(({ purpose, words: list }) => ({
  purpose: purpose as BannerToggle['purpose'],
  is: phrases(list),
}));

/** What a button of a banner does, by its text alone; `other` where no list knows its words. */
export function roleOf(text: string): ButtonRole {
  if (/^\s*[x×✕✖✗⨯⨉╳❌]\s*$/iu.test(text)) return 'close';
  const plain = plainWords(text);
  if (plain === '') return 'other';
  return roles.find(({ is }) => is.test(plain))?.role ?? 'other';
}

/** What a toggle is for, by its label alone. */
export function purposeOf(label: string): BannerToggle['purpose'] {
  const plain = plainWords(label);
  return purposes.find(({ is }) => is.test(plain))?.purpose ?? 'other';
}
