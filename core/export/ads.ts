import type { Observation } from '../model/observation.ts';
import type { AdLine } from '../model/report.ts';

/** Networks that fill a place themselves; with the first, bids of others can come along. */
const adServer = 'google-ad-manager';
const servers: ReadonlySet<string> = new Set([adServer, 'adsense', 'taboola', 'outbrain']);
const lineLimit = 30;

/**
 * The places that were asked to be filled, as far as requests show: one line a place, with the companies that were asked.
 * What came to stand there is not looked at, so advertiser, landing address, category and label are null.
 */
export function adsOf(observations: readonly Observation[]): AdLine[] {
  const asked = observations.filter(({ kind }) => kind === 'ad-request');
  const auctions = asked.filter(({ data }) => data.auction === true);
  // What the ad server is told of bids names the same companies by codes.
  const direct = auctions.filter(({ data }) => data.protocol !== adServer);
  const bidders = distinct((direct.length > 0 ? direct : auctions).flatMap(({ data }) => texts(data.asked)));
  const filling = asked.filter(({ data }) => servers.has(String(data.protocol)));
  const lines = [...Map.groupBy(filling, ({ data }) => `${data.company}|${data.protocol}`).values()].flatMap(
    (group) => {
      const [first] = group;
      const company = String(first?.data.company);
      const chain = first?.data.protocol === adServer ? distinct([company, ...bidders]) : [company];
      return placesOf(group).map(() => lineOf(chain, observations));
    },
  );
  if (filling.length > 0) return lines.slice(0, lineLimit);
  // Each bidder has names of its own for the places: the one that was asked for most names them all.
  const places = [...Map.groupBy(auctions, ({ data }) => data.company).values()].map(placesOf);
  const most = places.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return most.slice(0, lineLimit).map(() => lineOf(bidders, observations));
}

/** At least one: who was asked without a name of a place was asked for something. */
function placesOf(group: readonly Observation[]): readonly string[] {
  const named = distinct(group.flatMap(({ data }) => texts(data.places)));
  return named.length > 0 ? named : [''];
}

function lineOf(chain: readonly string[], observations: readonly Observation[]): AdLine {
  const verdicts = observations
    .filter(({ kind, data }) => kind === 'ad-aim' && chain.includes(String(data.company)))
    .map(({ data }) => data.verdict);
  const aimed = verdicts.includes('personalised')
    ? 'personalised'
    : verdicts.length > 0 && verdicts.every((verdict) => verdict === 'contextual')
      ? 'contextual'
      : 'unknown';
  return { advertiser: null, landing: null, chain, aimed, category: null, labelled: null };
}

function texts(value: Observation['data'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
