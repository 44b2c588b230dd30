import type { AdPlaceSign } from '../../../core/model/ad-place-signal.ts';
import known from '../../../rules/words/ad-slots.json' with { type: 'json' };
import { all, attribute, matches } from './safe.ts';

/** A row of rules/words/ad-slots.json. */
export interface SlotRow {
  readonly network: string | null;
  readonly selector: string;
  readonly sign: AdPlaceSign;
  /** One ad in a widget. */
  readonly item?: string;
  /** An entry of a widget that leads to the publisher's own pages. */
  readonly own?: string;
  /** Where it says who advertises. */
  readonly advertiser?: string;
  /** It says itself that nothing came. */
  readonly empty?: string;
}

const rows = known.rows as readonly SlotRow[];
// One by one: a browser answers a question with one selector tens of times faster than one with a list of them.
const every = rows.flatMap((row) => row.selector.split(', ').map((selector) => ({ selector, row })));
const idBegins = /^\[id\^=([\w-]+)\]$/;
const questions = every.filter(({ selector }) => !idBegins.test(selector));
// One question for all ids, too.
const begins = new RegExp(
  `^(?:${every.flatMap(({ selector }) => idBegins.exec(selector)?.[1] ?? []).join('|')})`,
);
const mostIds = 5000;
/** A page can hold a million of them. */
const mostSlots = 200;

/** Elements that rows know, each with the first row that does. Yields where the work may be left off. */
export function* findSlots(root: Document, slots: Map<Element, SlotRow>): Generator<undefined> {
  for (const { selector, row } of questions) {
    const found = all(root, selector);
    for (let at = 0; at < found.length && slots.size < mostSlots; at += 1) {
      const element = found[at];
      if (element !== undefined && !slots.has(element)) slots.set(element, row);
    }
    yield undefined;
  }
  const named = all(root, '[id]');
  for (let at = 0; at < named.length && at < mostIds && slots.size < mostSlots; at += 1) {
    const element = named[at];
    if (element === undefined || !begins.test(attribute(element, 'id') ?? '')) continue;
    const row = slots.has(element) ? null : rowOf(element);
    if (row !== null) slots.set(element, row);
  }
}

/** In the order of the document: what holds another comes before it. */
export function inOrder(elements: Iterable<Element>): Element[] {
  const { compareDocumentPosition } = Node.prototype;
  return [...elements].sort((a, b) =>
    compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** The first row that knows an element. */
export function rowOf(element: Element): SlotRow | null {
  return rows.find(({ selector }) => matches(element, selector)) ?? null;
}
