import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, names, texts } from './shared/derive.ts';

const kind = 'pixel-event';
/** What any page view tells; a currency without a sum is a setting of the shop. */
const ofPage: ReadonlySet<string> = new Set(['page-address', 'page-title', 'currency']);

/** What other companies were told by pixels, in their documented parameters. */
export const facts: readonly FactDefinition[] = [
  count('profiling.pixelEvents', kind),
  count('profiling.pixelEventsBeyondPage', kind, isBeyondPage),
  names('profiling.pixelEventCompanies', kind, 'service', isBeyondPage),

  count('profiling.hashedContactByParameter', kind, isHashed),
  names('profiling.hashedContactByParameterCompanies', kind, 'service', isHashed),
  count('profiling.plainContactByParameter', kind, isPlain),
  names('profiling.plainContactByParameterCompanies', kind, 'service', isPlain),
];

/** More than that a page was seen: which goods, what was searched for, what it cost, who it was. */
function isBeyondPage(observation: Observation): boolean {
  return texts(observation, 'told').some((told) => !ofPage.has(told));
}

/** Rules say much on this, so the page's own word does not count. */
function isHashed(observation: Observation): boolean {
  return (
    observation.trust === 'browser' && texts(observation, 'told').some((told) => told.endsWith('-hashed'))
  );
}

function isPlain({ data, trust }: Observation): boolean {
  return trust === 'browser' && data.contact === 'plain';
}
