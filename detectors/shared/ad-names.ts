import type { AdBid } from '../../core/model/ad-place-signal.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import type { AdAuctionSignal } from '../../core/model/signal.ts';
import { type Asked, adAsks } from './ad-asks.ts';

/** A bid, and the signal that told of it. */
export interface Bid {
  readonly bid: AdBid;
  readonly signal: AdAuctionSignal;
}

/** What is known of places under their names: who was asked to fill them, and who bid. */
export interface Named {
  /** All names of places that have one of these names, as they are compared. */
  namesOf(codes: readonly string[]): readonly string[];
  asksFor(names: readonly string[]): readonly Asked[];
  bidsFor(names: readonly string[]): readonly Bid[];
  /** Everybody who was asked, whatever for. */
  readonly asks: readonly Asked[];
}

const bidLimit = 300;

export function namedPlaces(input: DetectorInput<'ad-request' | 'request' | 'host' | 'ad-auction'>): Named {
  const asks = adAsks(input);
  const auctions = input.signals('ad-auction');
  const others = aliases(auctions);
  const asked = index(
    asks,
    ({ signal }) => signal.slots.map(({ code }) => code),
    (one) => one,
  );
  const bids = auctions
    .flatMap((signal) => signal.bids.map((bid): Bid => ({ bid, signal })))
    .slice(0, bidLimit);
  const bidders = index(
    bids,
    ({ bid }) => [bid.code],
    (one) => one,
  );
  const all = <Item>(
    from: ReadonlyMap<string, readonly Item[]>,
    names: readonly string[],
  ): readonly Item[] => [...new Set(names.flatMap((name) => from.get(name) ?? []))];
  return {
    asks,
    namesOf: (codes) => {
      const names = codes.map(plain).filter((name) => name !== '');
      return [...new Set(names.flatMap((name) => [name, ...(others.get(name) ?? [])]))];
    },
    asksFor: (names) => all(asked, names),
    bidsFor: (names) => all(bidders, names),
  };
}

/** The element and the path of one place, each under the other's name. */
function aliases(auctions: readonly AdAuctionSignal[]): ReadonlyMap<string, readonly string[]> {
  const pairs = auctions
    .flatMap(({ slots }) => slots)
    .flatMap(({ code, path }) =>
      path === null
        ? []
        : [
            [plain(code), plain(path)],
            [plain(path), plain(code)],
          ],
    );
  return index(
    pairs,
    ([name = '']) => [name],
    ([, other = '']) => other,
  );
}

/** Without the number of the publisher's network, which some write and others leave out, and without what is kept from the record. */
function plain(code: string): string {
  const name = code.replace(/^\/?\d+(,\d+)?\//, '').replace(/^\//, '');
  return name.startsWith(':') ? '' : name;
}

function index<Item, Value>(
  items: readonly Item[],
  keys: (item: Item) => readonly string[],
  value: (item: Item) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const item of items) {
    for (const key of keys(item).map(plain)) {
      if (key === '') continue;
      const list = found.get(key);
      if (list === undefined) found.set(key, [value(item)]);
      else list.push(value(item));
    }
  }
  return found;
}
