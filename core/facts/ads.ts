import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, distinct, names, texts, weightiestNames } from './shared/derive.ts';

const request = 'ad-request';
const aim = 'ad-aim';
const list = 'remarketing-hit';
/** Languages in which a flag for children is documented. */
const withChildFlag: ReadonlySet<string> = new Set([
  'google-ad-manager',
  'adsense',
  'openrtb',
  'appnexus',
  'rubicon',
  'criteo',
  'tiktok',
]);

/** Who was asked for advertising, with what, and whether it is aimed at the person. */
export const facts: readonly FactDefinition[] = [
  count('ads.requests', request),
  count('ads.auctions', request, isAuction),
  count('ads.auctionsWithIdentifiers', request, (one) => isAuction(one) && hasIdentifiers(one)),
  // What an ad server is told of bids names the same companies by codes.
  weightiestNames('ads.auctionCompanies', request, 'asked', isBidRequest, isAuction),

  count('ads.requestsWithoutChildSignal', request, hasNoChildSignal),
  names('ads.companiesWithoutChildSignal', request, 'company', hasNoChildSignal),
  count('ads.childSignalsContradicted', request, isContradicted),
  childSignalsAside('ads.childSignalsAside', ({ aside }) => aside.length),
  childSignalsAside('ads.companiesThatKnowTheChild', ({ aside, contradicted }) =>
    distinct([...contradicted, ...aside]),
  ),

  count('ads.minorRequests', request, (one) => saysMinor(one) && hasIdentifiers(one)),
  count('ads.attributeRequests', request, (one) => saysAttribute(one) && hasIdentifiers(one)),
  count('ads.attributesTold', request, (one) => saysMinor(one) || saysAttribute(one)),
  count('ads.minorsTold', request, saysMinor),
  names('ads.attributeCompanies', request, 'company', (one) => saysMinor(one) || saysAttribute(one)),

  count('ads.specialCategoryRequests', request, saysSpecial),
  names('ads.specialCategoryCompanies', request, 'company', saysSpecial),

  count('ads.aimedCompanies', aim, isAimed),
  names('ads.aimedCompanyNames', aim, 'company', isAimed),
  count('ads.perhapsAimedCompanies', aim, (one) => isAimed(one) || one.data.perhaps === true),
  names('ads.perhapsAimedCompanyNames', aim, 'company', (one) => isAimed(one) || one.data.perhaps === true),

  count('ads.remarketingCompanies', list),
  names('ads.remarketingCompanyNames', list, 'company'),
];

function isAuction({ data }: Observation): boolean {
  return data.auction === true;
}

function isBidRequest({ data }: Observation): boolean {
  return data.auction === true && data.protocol !== 'google-ad-manager';
}

function hasIdentifiers(one: Observation): boolean {
  return texts(one, 'identifiers').length > 0;
}

/** Neither for children nor less personal: a site that asks for no profile need not say why. */
function hasNoChildSignal({ data }: Observation): boolean {
  return data.protective === false && withChildFlag.has(String(data.protocol));
}

function isContradicted({ data }: Observation): boolean {
  return data.childSignal === true && data.aboutPerson === true;
}

function saysMinor(one: Observation): boolean {
  return texts(one, 'traits').includes('minor');
}

function saysAttribute(one: Observation): boolean {
  return texts(one, 'told').some((told) => ['age', 'birth-year', 'gender'].includes(told));
}

/** What nobody may be chosen by (GDPR article 9); being a minor is another check's. */
function saysSpecial(one: Observation): boolean {
  return texts(one, 'traits').some((trait) => trait !== 'minor');
}

function isAimed({ data }: Observation): boolean {
  return data.verdict === 'personalised';
}

interface Told {
  /** Companies that were told in one request that a child looks, and of the person. */
  readonly contradicted: readonly string[];
  /** Companies that were told so once, and that learn of a person all the same: in another request, or by swapping numbers. */
  readonly aside: readonly string[];
}

function childSignalsAside(id: string, read: (told: Told) => number | readonly string[]): FactDefinition {
  return defineFact({
    id,
    from: [request, 'cookie-sync'],
    needs: [],
    derive: ({ observations }) => {
      const all = observations(request);
      const flagged = all.filter(({ data }) => data.childSignal === true);
      const companies = new Set(flagged.map(({ data }) => data.company));
      const others = all.filter(
        ({ data }) =>
          data.childSignal === false && data.aboutPerson === true && companies.has(data.company ?? ''),
      );
      const swaps = observations('cookie-sync').filter(
        ({ data }) => data.evidence !== 'shape' && swappers(data).some((name) => companies.has(name)),
      );
      const aside = [
        ...others.map(({ data }) => String(data.company)),
        ...swaps.flatMap(({ data }) => swappers(data).filter((name) => companies.has(name))),
      ];
      const contradicted = flagged.filter(isContradicted).map(({ data }) => String(data.company));
      const value = read({ contradicted, aside: distinct(aside) });
      return {
        value,
        because: aside.length + contradicted.length === 0 ? [] : [...flagged, ...others, ...swaps],
      };
    },
  });
}

function swappers({ from, to }: Observation['data']): readonly string[] {
  return [String(from), String(to)];
}
