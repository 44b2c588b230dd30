import { type Derived, defineFact, type FactDefinition, type FactInput } from '../model/fact.ts';
import { some } from './shared/derive.ts';

const platform = 'online-platform';
const dutchHost = /\.nl$/;
const dutch = /^nl\b/i;

/** Which rules hold for the page at all. False says that it is not known, and then a rule for platforms is not applied. */
export const facts: readonly FactDefinition[] = [
  /** DSA articles 25 to 28. A search engine is none. */
  some('page.isOnlinePlatform', platform, ({ data }) => data.what === 'platform'),
  /** Designated by the European Commission; the site's own word does not make it one. */
  some('page.isListedPlatform', platform, ({ data }) => data.what === 'platform' && data.by === 'list'),
  /** DSA articles 33 to 43, which also hold for the two search engines. */
  some('page.isVeryLargePlatform', platform, ({ data }) => data.veryLarge === true),
  defineFact({ id: 'page.isForDutchPublic', from: [], needs: [], derive: forDutchPublic }),
];

/** A page in Dutch, or under `.nl`: the advertising on it is meant for people here. */
function forDutchPublic({ visit, page }: FactInput): Derived {
  if (dutchHost.test(visit.host)) return { value: true, because: [] };
  if (page === null) return { unknown: 'no-page-read' };
  return { value: dutch.test(page.language ?? ''), because: [] };
}
