import { type LabelRow, labelOf, mayBeLabel } from './labels.ts';
import { attribute, childrenOf, isDrawn, matches, up } from './safe.ts';

/** A text in the document that says: this is advertising. */
export interface LabelHit {
  readonly row: LabelRow;
  /** What the text stands in. */
  readonly element: Element;
}

/** Texts of a document that are looked at; so many take 4 ms. */
const mostTexts = 6000;
const mostHits = 60;
/** Texts after which the work may be left off. */
const slice = 250;
/** With spaces around it. */
const longestText = 160;

/** In these, a word is the name of something else: a field, a choice, a column, a way through the site. */
const elsewhere =
  'label, button, select, textarea, option, legend, summary, nav, menu, table, dl, code, pre, [role=button], [role=tab], [role=navigation], [role=menu], [contenteditable=true]';
const mostAbove = 12;

/** Looks through a document's texts for labels. Yields where it may be left off. */
export function* findLabels(root: Element, hits: LabelHit[]): Generator<undefined> {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  for (let left = mostTexts; left > 0 && hits.length < mostHits; left -= 1) {
    if (left % slice === 0) yield undefined;
    const node = walker.nextNode() as Text | null;
    if (node === null) return;
    const { data } = node;
    if (data.length < 2 || data.length > longestText || !mayBeLabel(data)) continue;
    const { parentElement: element } = node;
    if (element === null) continue;
    const row = labelOf(data);
    if (row !== null && isMark(element, node)) hits.push({ row, element });
  }
}

/** Whether a word stands there as a mark: by itself, drawn, and not as the name of something else. */
export function isMark(element: Element, node: Node): boolean {
  if (!isDrawn(element) || matches(element, 'script, style, h1') || isInSentence(element, node)) return false;
  let at: Element | null = element;
  for (let left = mostAbove; at !== null && left > 0; left -= 1) {
    if (matches(at, elsewhere)) return false;
    at = up(at);
  }
  return true;
}

/** `<b>Betaalde samenwerking</b> met Warmtehuis` */
const byWhom = /^\s*(?:met|door|with|by)\s.{2,40}$/s;

/** `Een <b>advertentie</b> is een bericht` is no mark. */
export function isInSentence(element: Element, node: Node): boolean {
  let inner: Node = node;
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 4; depth += 1) {
    for (const child of childrenOf(at, 40)) {
      if (child === inner || !(child instanceof Text) || byWhom.test(child.data)) continue;
      if (/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(child.data)) return true;
    }
    if (!getComputedStyle(at).display.startsWith('inline') || attribute(at, 'role') === 'img') return false;
    inner = at;
    at = up(at);
  }
  return false;
}
