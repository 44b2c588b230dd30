import { consentOf } from './consent.ts';
import { allFields, first } from './fields.ts';
import type { Decode } from './pixel.ts';
import { newTold } from './told.ts';

/**
 * LinkedIn Insight Tag: a page view, or a conversion when `conversionId` names one; `url` is the page.
 * https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads-reporting/conversion-tracking
 */
export const decode: Decode = (request) => {
  if (!/^\/collect\/?$/.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  if (first(fields, 'pid') === null) return [];
  const told = newTold()
    .hidden('page-address', first(fields, 'url'))
    .sum(first(fields, 'conversionValue', 'conversion_value'), first(fields, 'currency'))
    .contact('email', first(fields, 'hem', 'email'));
  return [
    {
      vendor: 'linkedin',
      event: first(fields, 'conversionId') === null ? 'page_view' : 'conversion',
      told: told.entries(),
      consent: consentOf(fields),
      where,
    },
  ];
};
