import type { Needle } from './needles.ts';

const partOfWord = /[\p{L}\p{N}]/u;
/** What stands before and after a whole value in an address, a form, JSON or markup. */
const opens = /[=:"'>([{;|\r\n\t\0]/;
const closes = /[&"'\\<)\]};|#\r\n\t\0]/;

/** Does what was found stand where it has to, to be what was typed and no chance meeting of letters? */
export function standsWell(text: string, at: number, { length, stands }: Needle): boolean {
  if (stands === 'anywhere') return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  if (stands === 'apart') return !partOfWord.test(before) && !partOfWord.test(after);
  return (before === '' || opens.test(before)) && (after === '' || closes.test(after));
}
