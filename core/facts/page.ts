import type { FactDefinition } from '../model/fact.ts';
import { some } from './shared/derive.ts';

/** What kind of organisation the page belongs to. False says that no sign was seen, not that it is none. */
export const facts: readonly FactDefinition[] = [
  some('page.isSchool', 'page-kind', ({ data }) => data.kind === 'school' || data.kind === 'publisher'),
  some('page.isSchoolPublisher', 'page-kind', ({ data }) => data.kind === 'publisher'),
  some('page.isGovernment', 'page-kind', ({ data }) => data.kind === 'government'),
];
