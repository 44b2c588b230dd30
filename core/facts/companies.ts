import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, count, names, weightiestNames } from './shared/derive.ts';

const tracking = 'tracking-company';

/** Other companies that track on this page. */
export const facts: readonly FactDefinition[] = [
  count('profiling.trackingCompanies', tracking),
  names('profiling.trackingCompanyNames', tracking, 'company'),
  names('profiling.trackingCountries', tracking, 'country'),
  defineFact({
    id: 'profiling.trackingRequests',
    from: [tracking],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(tracking);
      return { value: seen.reduce((sum, one) => sum + (amount(one, 'requests') ?? 0), 0), because: seen };
    },
  }),
  count('profiling.advertisingCompanies', tracking, isAdvertising),
  names('profiling.advertisingCompanyNames', tracking, 'company', isAdvertising),
  count('profiling.advertisingCompaniesInPage', tracking, isInPage),
  weightiestNames('profiling.advertisingCompanyNamesInPage', tracking, 'company', isInPage, isAdvertising),
  count(
    'profiling.recognisingAdvertisingCompanies',
    tracking,
    (observation) => isAdvertising(observation) && observation.data.identifier === true,
  ),
];

function isInPage({ data }: Observation): boolean {
  return data.advertisingInPage === true;
}

function isAdvertising({ data }: Observation): boolean {
  return data.advertising === true;
}
