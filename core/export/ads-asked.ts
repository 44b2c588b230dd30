import type { Observation } from '../model/observation.ts';

/** A place that a request asked to be filled, and of which no ad was seen. */
export interface AskedPlace {
  /** Companies that were asked, the one that fills the place first where it is known. */
  readonly chain: readonly string[];
  readonly because: readonly Observation[];
}

/** Networks that fill a place themselves; with the first, bids of others can come along. */
const adServer = 'google-ad-manager';
const servers: ReadonlySet<string> = new Set([adServer, 'adsense', 'taboola', 'outbrain']);

/**
 * One for each place that an ad server or a widget was asked to fill; where none was asked, one for each place of the bidder
 * that was asked for most. A place in which an ad was seen is left out, by its name, else by who fills it.
 */
export function askedPlaces(
  observations: readonly Observation[],
  shown: readonly Observation[],
): readonly AskedPlace[] {
  const asked = observations.filter(({ kind }) => kind === 'ad-request');
  const auctions = asked.filter(({ data }) => data.auction === true);
  // What the ad server is told of bids names the same companies by codes.
  const direct = auctions.filter(({ data }) => data.protocol !== adServer);
  const bidders = distinct((direct.length > 0 ? direct : auctions).flatMap(({ data }) => texts(data.asked)));
  const filling = asked.filter(({ data }) => servers.has(String(data.protocol)));
  if (filling.length === 0) {
    // Each bidder has names of its own for the places: the one that was asked for most names them all.
    const groups = [...Map.groupBy(auctions, ({ data }) => data.company).values()];
    const most = groups.toSorted((a, b) => placesOf(b).length - placesOf(a).length)[0] ?? [];
    return placesOf(most)
      .slice(shown.length)
      .map(() => ({ chain: bidders, because: most }));
  }
  return [...Map.groupBy(filling, ({ data }) => `${data.company}|${data.protocol}`).values()].flatMap(
    (group) => {
      const [first] = group;
      const company = String(first?.data.company);
      const chain = first?.data.protocol === adServer ? distinct([company, ...bidders]) : [company];
      return unseen(group, company, shown).map(() => ({ chain, because: group }));
    },
  );
}

/** Places without an ad that has their name; ads of the same company whose place has another name take one each. */
function unseen(
  group: readonly Observation[],
  company: string,
  shown: readonly Observation[],
): readonly string[] {
  const places = placesOf(group);
  const filled = new Set(shown.flatMap(({ data }) => texts(data.codes)));
  const names = new Set(places);
  const unnamed = shown.filter(
    ({ data }) => data.company === company && !texts(data.codes).some((code) => names.has(code)),
  );
  return places.filter((place) => !filled.has(place)).slice(unnamed.length);
}

/** At least one: who was asked without a name of a place was asked for something. */
function placesOf(group: readonly Observation[]): readonly string[] {
  const named = distinct(group.flatMap(({ data }) => texts(data.places)));
  return named.length > 0 || group.length === 0 ? named : [''];
}

function texts(value: Observation['data'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
