/**
 * Runs in the page's own world, sent there as text: it may use nothing from outside itself. Reads what documented getters of
 * auctions answer (https://docs.prebid.org/dev-docs/publisher-api-reference.html,
 * https://developers.google.com/publisher-tag/reference), and changes and keeps nothing. Null where there is no auction. Of
 * everything as much as fits in about 60 kB; whatever the page put in the place of a function is caught.
 */
export function readAuctions(): unknown {
  let left = 50_000;

  function get(from: unknown, name: string): unknown {
    try {
      return typeof from === 'object' || typeof from === 'function' ? (from as never)?.[name] : undefined;
    } catch {
      return undefined;
    }
  }

  function ask(from: unknown, name: string, argument?: string): unknown {
    try {
      const method: unknown = get(from, name);
      if (typeof method !== 'function') return undefined;
      return argument === undefined ? method.call(from) : method.call(from, argument);
    } catch {
      return undefined;
    }
  }

  /** Text, cut; counts what it takes. */
  function text(value: unknown, most: number): string | null {
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    const cut = `${value}`.slice(0, most);
    left -= cut.length + 12;
    return left < 0 ? null : cut;
  }

  function list(value: unknown, most: number): unknown[] {
    const items: unknown[] = [];
    const length = get(value, 'length');
    if (typeof value !== 'object' || typeof length !== 'number') return items;
    for (let at = 0; at < length && at < most && left > 0; at += 1) items[at] = get(value, `${at}`);
    return items;
  }

  function texts(value: unknown, most: number): string[] {
    const found: string[] = [];
    for (const one of list(value, most)) {
      const cut = text(one, 100);
      if (cut !== null) found[found.length] = cut;
    }
    return found;
  }

  /** What stands under the names of an object, as `getBidResponses` answers. */
  function bidsIn(value: unknown): unknown[] {
    const found: unknown[] = [];
    if (typeof value !== 'object' || value === null) return found;
    let names = 0;
    for (const name in value) {
      names += 1;
      if (names > 100) break;
      for (const bid of list(get(get(value, name), 'bids'), 40)) found[found.length] = bid;
    }
    return found;
  }

  function bidOf(bid: unknown, won: boolean): unknown {
    const meta = get(bid, 'meta');
    const dsa = get(meta, 'dsa');
    const told = typeof dsa === 'object' && dsa !== null;
    left -= 100;
    return {
      bidder: text(get(bid, 'bidder') ?? get(bid, 'bidderCode'), 60),
      code: text(get(bid, 'adUnitCode'), 200),
      size: text(`${get(bid, 'width')}x${get(bid, 'height')}`, 20),
      won,
      advertisers: texts(get(meta, 'advertiserDomains'), 5),
      categories: [...texts([get(meta, 'primaryCatId')], 1), ...texts(get(meta, 'secondaryCatIds'), 8)],
      dsa: told
        ? {
            behalf: text(get(dsa, 'behalf'), 120),
            paid: text(get(dsa, 'paid'), 120),
            transparency: list(get(dsa, 'transparency'), 5).map((share) => ({
              dsaparams: list(get(share, 'dsaparams'), 5).map((one) => (typeof one === 'number' ? one : 0)),
            })),
          }
        : null,
    };
  }

  /** Bids that were shown first, each once. */
  function bidsOf(pbjs: unknown): unknown[] {
    const shown = list(ask(pbjs, 'getAllWinningBids'), 40);
    const seen = new Set<unknown>();
    const found: unknown[] = [];
    for (const bid of [...shown, ...bidsIn(ask(pbjs, 'getBidResponses'))]) {
      const id = get(bid, 'adId') ?? bid;
      if (seen.has(id) || found.length >= 60 || left < 0) continue;
      seen.add(id);
      found[found.length] = bidOf(bid, found.length < shown.length);
    }
    return found;
  }

  function prebid(pbjs: unknown): unknown {
    const version = text(get(pbjs, 'version'), 40);
    // The name alone is there before the library is.
    if (version === null) return null;
    const units = list(get(pbjs, 'adUnits'), 60);
    const asked = units.flatMap((unit) => list(get(unit, 'bids'), 30));
    const coppa = ask(pbjs, 'getConfig', 'coppa');
    const userSync = ask(pbjs, 'getConfig', 'userSync');
    const bidders = [...asked, ...bidsIn(ask(pbjs, 'getNoBids'))].map((bid) => get(bid, 'bidder'));
    return {
      version,
      coppa: typeof coppa === 'boolean' ? coppa : null,
      modules: texts(
        list(get(userSync, 'userIds'), 30).map((one) => get(one, 'name')),
        30,
      ),
      sources: texts(
        list(ask(pbjs, 'getUserIdsAsEids'), 40).map((eid) => get(eid, 'source')),
        40,
      ),
      bidders: texts(
        bidders.filter((one, at) => bidders.indexOf(one) === at),
        60,
      ),
      slots: texts(
        units.map((unit) => get(unit, 'code')),
        60,
      ),
      bids: bidsOf(pbjs),
    };
  }

  function gpt(googletag: unknown): unknown {
    const slots = list(ask(ask(googletag, 'pubads'), 'getSlots'), 60);
    if (slots.length === 0) return null;
    return {
      version: text(ask(googletag, 'getVersion'), 40),
      slots: slots.map((slot) => {
        const filled = ask(slot, 'getResponseInformation');
        return {
          code: text(ask(slot, 'getSlotElementId'), 200),
          path: text(ask(slot, 'getAdUnitPath'), 200),
          filled: filled === undefined ? null : filled !== null,
        };
      }),
    };
  }

  try {
    const names = ['pbjs'];
    for (const name of texts(get(window, '_pbjsGlobals'), 4)) if (!names.includes(name)) names.push(name);
    const found = names.map((name) => prebid(get(window, name))).filter((one) => one !== null);
    const server = gpt(get(window, 'googletag'));
    return found.length === 0 && server === null ? null : { prebid: found, gpt: server };
  } catch {
    return null;
  }
}
