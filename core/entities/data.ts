/** Names of the artefacts that `npm run data` writes to public/data/. */
export const dataFiles = {
  companies: 'companies.json',
  hosts: 'hosts.bin',
  engine: 'engine.bin',
  rules: 'rules.txt',
  manifest: 'manifest.json',
  /** The notices of the data's licences, as Markdown. */
  notices: 'notices.md',
} as const;

/** What the lower nine of the 16 bits of a name in hosts.bin mean. */
export const hostBits = {
  /** A list blocks every request to it and below: `||host^`. */
  blocked: 1,
  /** The same for requests of another site only: `||host^$third-party`. */
  blockedAsThirdParty: 2,
  /** The same for images only: `host$image`. */
  blockedAsImage: 4,
  /** The rule stands in the second list of `CompaniesData.lists`, otherwise in the first. */
  inSecondList: 8,
  /** An exception may apply to requests to it or below, on any page. */
  exceptedHost: 16,
  /** An exception may apply to requests of pages on it or below, to any host. */
  exceptedPage: 32,
  /**
   * An exception may apply to requests to it or below, on the pages for which there is a name `host/page`.
   */
  exceptedPair: 64,
  pageOfPairs: 128,
  /** Rules that are costly to try are limited to pages on it or below. */
  rarePage: 256,
} as const;
/** The upper seven bits hold 1 + the index in `CompaniesData.disguises`, or 0. */
export const disguiseShift = 9;

/** companies.json: everything about organisations that is small enough to parse. */
export interface CompaniesData {
  readonly version: 1;
  /** id, name and country of each organisation. */
  readonly companies: readonly (readonly [id: string, name: string, country: string | null])[];
  /**
   * What an organisation does under some of its domains: index in `companies`, index in `categories`, indexes
   * in `behaviours`, and the domains, separated by spaces. A domain stands for everything below it as well,
   * unless `=` precedes it.
   */
  readonly profiles: readonly (readonly [
    company: number,
    category: number,
    behaviours: readonly number[],
    domains: string,
  ])[];
  /** Companies that hide behind names of other sites, by the CNAME sections of the lists. */
  readonly disguises: readonly (readonly [id: string, name: string])[];
  /** Titles of the tracking lists, as a verdict names them. */
  readonly lists: readonly [string, string];
}
