import { readHost } from '../../core/entities/host.ts';
import type { AdLink } from '../../core/model/ad-place-signal.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import words from '../../rules/words/ad-links.json' with { type: 'json' };
import { addressParts, isUnder } from './address.ts';

/** Where an ad leads, as its links together say. */
export interface AdLanding {
  readonly host: string | null;
  /** Registrable domain. */
  readonly site: string | null;
  /** It has links that lead somewhere, and none says where. */
  readonly hidden: boolean;
  /** All it leads to is the page's own site. */
  readonly own: boolean;
  /** Hosts of click counters on the way. */
  readonly via: readonly string[];
  readonly sponsored: boolean;
  readonly visitedBefore: boolean | null;
  /** Different addresses that it leads to. */
  readonly targets: number;
  /** Names of parameters and programmes by which somebody is paid for a sale. */
  readonly affiliate: readonly string[];
}

const listLimit = 10;
const paid = new Set(words.partnerNames);

/** Links that tell about the ad lead nowhere. Of several sites the one that most links lead to counts. */
export function landingOf(
  links: readonly AdLink[],
  { visit, host }: Pick<DetectorInput<'host'>, 'visit' | 'host'>,
): AdLanding {
  const telling = links.filter((link) => !isAbout(link));
  const open = telling.flatMap((link) =>
    link.host === null ? [] : [{ link, host: link.host, site: readHost(link.host).site }],
  );
  const isOwn = (one: { readonly host: string; readonly site: string }): boolean => {
    const known = host(one.host);
    return known === null ? one.site === visit.site : known.relation !== 'third-party';
  };
  const others = open.filter((one) => !isOwn(one));
  const sites = [...Map.groupBy(others.length > 0 ? others : open, ({ site }) => site).values()];
  const most = sites.reduce<typeof open>((best, some) => (some.length > best.length ? some : best), []);
  const looked = most.map(({ link }) => link.visitedBefore).filter((before) => before !== null);
  return {
    host: most[0]?.host ?? null,
    site: most[0]?.site ?? null,
    hidden: open.length === 0 && telling.length > 0,
    own: open.length > 0 && others.length === 0,
    via: [...new Set(telling.flatMap(({ via }) => via))].slice(0, listLimit),
    sponsored: telling.some(({ sponsored }) => sponsored),
    visitedBefore: looked.length === 0 ? null : looked.includes(true),
    targets: new Set(others.map(({ link }) => link.url ?? link.host)).size,
    affiliate: [...new Set(others.flatMap(({ link }) => affiliateSigns(link)))].slice(0, listLimit),
  };
}

export function isAppStore(host: string | null): boolean {
  return host !== null && words.appStores.includes(host);
}

function isAbout({ host, url }: AdLink): boolean {
  if (host === null) return false;
  const row = words.about.find((one) => isUnder(host, one.host));
  if (row === undefined) return false;
  return row.path === undefined || addressParts(url ?? '').path.startsWith(row.path);
}

function affiliateSigns({ url, host, via }: AdLink): readonly string[] {
  const hosts = [...via, ...(host === null ? [] : [host])];
  const partners = words.partners.filter((partner) => hosts.some((one) => isUnder(one, partner)));
  if (url === null) return partners;
  return [
    ...partners,
    ...[...addressParts(url).parameters.keys()].filter((name) => paid.has(name.toLowerCase())),
  ];
}
