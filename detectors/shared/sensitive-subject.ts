import type { PageSignal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import list from '../../rules/words/sensitive-pages.json' with { type: 'json' };
import { addressParts, isUnder } from './address.ts';

/** What a page is about that nobody should have to share. */
export interface SensitiveSubject {
  /** A subject of rules/words/sensitive-pages.json. */
  readonly id: string;
  /** A known help line's host; two listed words in the address; or two with the help of title and headings. */
  readonly by: 'host' | 'address' | 'words';
  readonly words: readonly string[];
}

const enoughWords = 2;
const subjects = list.subjects.map(({ id, words }) => ({
  id,
  words: words.toSorted((a, b) => b.length - a.length),
}));

/** One word is chance: a known host, or two different words of one subject. Null for any other page. */
export function sensitiveSubject(
  visit: Pick<Visit, 'host' | 'url'>,
  page: Pick<PageSignal, 'title' | 'headings'> | null,
): SensitiveSubject | null {
  const row = list.hosts.find(({ host }) => isUnder(visit.host, host));
  if (row !== undefined) return { id: row.subject, by: 'host', words: [] };
  const address = readable(`${visit.host} ${addressParts(visit.url).path}`);
  const said = page === null ? address : readable(`${address} ${page.title} ${page.headings.join(' ')}`);
  return subjectIn(address, 'address') ?? subjectIn(said, 'words');
}

function subjectIn(text: string, by: SensitiveSubject['by']): SensitiveSubject | null {
  for (const { id, words } of subjects) {
    const found = different(text, words);
    if (found.length >= enoughWords) return { id, by, words: found.slice(0, 5) };
  }
  return null;
}

/** Each stretch of text counts for one word, the longest: "child abuse" is not "abuse" as well. */
function different(text: string, words: readonly string[]): string[] {
  const found: string[] = [];
  let rest = text;
  for (const word of words) {
    const needle = word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `;
    const before = rest;
    for (let at = rest.indexOf(needle); at >= 0; at = rest.indexOf(needle)) {
      const end = rest.indexOf(' ', at + needle.trimEnd().length);
      rest = `${rest.slice(0, at)} |${rest.slice(end)}`;
    }
    if (rest !== before) found.push(word);
  }
  return found;
}

/** Lower case words with one space around each. */
function readable(text: string): string {
  return ` ${decoded(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
