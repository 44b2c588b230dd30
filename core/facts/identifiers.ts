import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, count, every, names, weightiestNames } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

const thirdParty = 'third-party-identifier-cookie';
const advertising = 'advertising-identifier';
const longLived = 'long-lived-identifier';

/** Identifiers in cookies: of other owners, and of the page's own site on behalf of others. */
export const facts: readonly FactDefinition[] = [
  count('profiling.thirdPartyIdentifierCookies', thirdParty),
  count('profiling.confirmedThirdPartyIdentifierCookies', thirdParty, isConfirmed),
  countWithoutConsent('profiling.thirdPartyIdentifierCookiesWithoutConsent', thirdParty, isConfirmed),
  weightiestNames('profiling.thirdPartyIdentifierCompanies', thirdParty, 'company', isConfirmed),
  weightiestNames('profiling.thirdPartyIdentifierNames', thirdParty, 'cookie', isConfirmed),
  every('profiling.thirdPartyIdentifiersStayOnThisSite', thirdParty, ({ data }) => data.partitioned === true),
  defineFact({
    id: 'profiling.thirdPartyIdentifiersUndocumented',
    from: [thirdParty],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(thirdParty).filter(isConfirmed);
      return {
        value: seen.length > 0 && seen.every(({ data }) => data.evidence === 'stable'),
        because: seen,
      };
    },
  }),

  count('profiling.advertisingIdentifiers', advertising),
  countWithoutConsent('profiling.advertisingIdentifiersWithoutConsent', advertising, isNew),

  count('profiling.longLivedIdentifiers', longLived),
  names('profiling.longLivedIdentifierNames', longLived, 'cookie'),
  defineFact({
    id: 'profiling.longestIdentifierDays',
    from: [longLived],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(longLived);
      return { value: Math.max(0, ...seen.map((one) => amount(one, 'days') ?? 0)), because: seen };
    },
  }),
];

function isConfirmed({ data }: Observation): boolean {
  return data.confirmed === true;
}

/** What was in the jar already says nothing of the consent that was given then. */
function isNew({ data }: Observation): boolean {
  return data.before === false;
}
