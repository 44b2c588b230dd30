import words from '../../../rules/words/consent-text.json' with { type: 'json' };
import { phrases, plainWords } from './words.ts';

const strong = phrases(words.strong);
const weak = words.weak.map((word) => phrases([word]));

/** How clearly running text asks for consent, or tells of it: by one strong word, or by two weak ones. */
export function consentIn(text: string): 'strong' | 'weak' | 'none' {
  const plain = plainWords(text);
  if (strong.test(plain)) return 'strong';
  return weak.filter((word) => word.test(plain)).length > 1 ? 'weak' : 'none';
}
