import type { AdPlaceSign } from '../../../core/model/ad-place-signal.ts';
import known from '../../../rules/words/ad-slots.json' with { type: 'json' };
import { all, matches } from './safe.ts';

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
export const everySlot = rows.map(({ selector }) => selector).join();
/** A page can hold a million of them. */
const mostSlots = 200;

/** Elements that a row knows, in the order of the document. */
export function slotsIn(root: Document): Element[] {
  const found = all(root, everySlot);
  const some: Element[] = [];
  for (let at = 0; at < found.length && some.length < mostSlots; at += 1) {
    const element = found[at];
    if (element !== undefined) some.push(element);
  }
  return some;
}

/** The first row that knows an element. */
export function rowOf(element: Element): SlotRow | null {
  return rows.find(({ selector }) => matches(element, selector)) ?? null;
}
