/** What a company does on other people's pages; the words of the `inspect` contract. */
export const categories = [
  'advertising',
  'analytics',
  'social',
  'session-replay',
  'data-broker',
  'fingerprinting',
  'tag-manager',
  'consent',
  'cdn',
  'hosting',
  'payment',
  'captcha',
  'error-monitoring',
  'content',
  'other',
  'unknown',
] as const;
export type Category = (typeof categories)[number];

/** Categories whose companies count as tracking whatever a filter list says (tracker definition in docs/glossary.md). */
export const trackingCategories: ReadonlySet<Category> = new Set<Category>([
  'advertising',
  'analytics',
  'social',
  'session-replay',
  'data-broker',
  'fingerprinting',
]);

/** Conduct that no filter list marks; each stands in rules/companies/ with a source. */
export const behaviours = [
  'session-replay',
  'fingerprinting',
  'data-broker',
  'identity-graph',
  'children-ads',
] as const;
export type Behaviour = (typeof behaviours)[number];

/** An organisation behind one or more registrable domains. */
export interface Company {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /** ISO 3166-1 alpha-2 country of the owner, null when not established. */
  readonly country: string | null;
  readonly behaviours: readonly Behaviour[];
}
