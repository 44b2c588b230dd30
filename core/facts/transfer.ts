import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, names } from './shared/derive.ts';

const country = 'owner-country';

/** Trackers whose owner is established outside the European Economic Area. Where their computers stand is not seen. */
export const facts: readonly FactDefinition[] = [
  count('transparency.companiesOutsideEea', country, isOutside),
  names('transparency.companyNamesOutsideEea', country, 'company', isOutside),
  names('transparency.countriesOutsideEea', country, 'country', isOutside),
  count('transparency.companiesOfUnknownCountry', country, ({ data }) => data.zone === 'unknown'),
];

function isOutside({ data }: Observation): boolean {
  return data.tracking === true && (data.zone === 'other' || data.zone === 'adequate');
}
