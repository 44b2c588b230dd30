import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, distinct, names, texts, weightiestNames } from './shared/derive.ts';

const decoration = 'link-decoration';
const told = 'page-address-told';

/** What addresses carry: click numbers, the page's own address, and the way by which the page was reached. */
export const facts: readonly FactDefinition[] = [
  count('profiling.clickIdentifiers', decoration),
  count('profiling.keptClickIdentifiers', decoration, ({ data }) => data.kept === true),
  names('profiling.clickIdentifierNames', decoration, 'parameter'),
  names('profiling.clickIdentifierCompanies', decoration, 'company'),

  count('profiling.bounces', 'bounce'),
  names('profiling.bounceCompanies', 'bounce', 'company'),

  companies('profiling.companiesToldPageAddress', () => true),
  companies('profiling.trackersToldPageAddress', isTelling),
  weightiestNames('profiling.companyNamesToldPageAddress', told, 'company', isTelling),
];

/** Told to a tracker, or told with what was asked of the page. */
function isTelling({ data }: Observation): boolean {
  return data.tracking === true || data.detail === 'query';
}

/** How many different companies were told: one may be told in several ways. */
function companies(id: string, where: (observation: Observation) => boolean): FactDefinition {
  return defineFact({
    id,
    from: [told],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(told).filter(where);
      return { value: distinct(seen.flatMap((one) => texts(one, 'company'))).length, because: seen };
    },
  });
}
