import known from '../../../rules/words/ad-labels.json' with { type: 'json' };

/** A word of rules/words/ad-labels.json. */
export interface LabelRow {
  readonly word: string;
  readonly language: 'nl' | 'en' | 'other';
  readonly strength: 'clear' | 'weak';
  /** What else makes a block an ad by this word: an article around it, a link, a link to another site, or nothing does. */
  readonly alone: 'page' | 'link' | 'off-site' | 'no';
}

/** A longer text is no label. */
export const longestLabel = 60;
const groups = known.rows as readonly (Omit<LabelRow, 'word'> & { readonly words: readonly string[] })[];
const rows = new Map(
  groups.flatMap(({ words, ...row }) => words.map((word): [string, LabelRow] => [word, { word, ...row }])),
);

/** The label that a whole text is, without brackets, punctuation and case; null where it is none. */
export function labelOf(text: string): LabelRow | null {
  if (text.length > longestLabel) return null;
  const plain = text.trim().toLowerCase();
  if (plain.length < 2) return null;
  const word = plain.replace(/\s+/g, ' ').replace(around, '');
  const whole = rows.get(word);
  if (whole !== undefined) return whole;
  if (!/ (?:door|met|by|with) |[|·•]/.test(word)) return null;
  // `Gesponsorde links door Taboola`, `Brilwijs | Gesponsord`.
  for (const part of [word.replace(by, ''), ...word.split(/ ?[|·•] ?/)]) {
    const row = part === word ? undefined : rows.get(part);
    if (row !== undefined && row.strength === 'clear') return row;
  }
  return null;
}

const by = / (?:door|met|by|with) .{2,40}$/;

/** Whether a text may be a label at all: it begins like one, or has parts. Most texts of a page do not. */
export function mayBeLabel(text: string): boolean {
  return begins.test(text);
}

const begins = new RegExp(
  `^[^\\p{L}\\p{N}#]*(?:${[...new Set([...rows.keys()].map((word) => word.slice(0, 3)))].join('|')})|[|·•]`,
  'iu',
);

const around = /^[\s([{<:|·•*\-–—▼▲▶»«"'“”]+|[\s)\]}>:|·•*\-–—▼▲▶»«"'“”.…]+$/g;

/** The text that a style sheet puts before or after an element, as `content` is computed; null where it puts none. */
export function textOfContent(content: string, attribute: (name: string) => string | null): string | null {
  if (content === 'none' || content === 'normal' || content === '' || content.length > 300) return null;
  let text = '';
  for (const [, double, single, name] of content.matchAll(
    /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|attr\(([\w-]+)\)/g,
  )) {
    text += double ?? single ?? (name === undefined ? '' : (attribute(name) ?? ''));
  }
  return text === '' ? null : text.replace(/\\(.)/g, '$1');
}
