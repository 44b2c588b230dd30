import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, names, texts } from './shared/derive.ts';

const request = 'ad-request';

/** Who was asked for advertising, and with what. */
export const facts: readonly FactDefinition[] = [
  count('ads.requests', request),
  count('ads.auctions', request, isAuction),
  count('ads.auctionsWithIdentifiers', request, (one) => isAuction(one) && hasIdentifiers(one)),
  names('ads.auctionCompanies', request, 'asked', isAuction),
];

function isAuction({ data }: Observation): boolean {
  return data.auction === true;
}

function hasIdentifiers(one: Observation): boolean {
  return texts(one, 'identifiers').length > 0;
}
