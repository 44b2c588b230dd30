/**
 * What a request asked an ad network for, by the networks' own public documentation. Never the value of an identifier: that
 * one went along, and of which kind.
 */

/** The language of a request for advertising. */
export const adProtocols = [
  'google-ad-manager',
  'adsense',
  'openrtb',
  'appnexus',
  'rubicon',
  'amazon',
  'taboola',
  'outbrain',
  'criteo',
  'meta',
  'tiktok',
] as const;
export type AdProtocol = (typeof adProtocols)[number];

/** What is said of the audience or of the treatment that is asked for; a key is absent where nothing is said. */
export interface AdTreatment {
  /** Asks for an ad that is not chosen by the person: `npa`. */
  readonly nonPersonalised?: boolean;
  /** Asks for an ad without identifiers: `ltd`. */
  readonly limited?: boolean;
  /** Restricted data processing, of laws of the United States: `rdp`. */
  readonly restricted?: boolean;
  /** Child-directed: `tfcd`, `coppa`, `regs.coppa`. */
  readonly child?: boolean;
  /** Under the age of consent: `tfua`. */
  readonly underAge?: boolean;
  /** Google's age treatment: 1 child, 2 teen, 0 not said. */
  readonly ageTreatment?: 0 | 1 | 2;
  /** Global Privacy Control was passed on. */
  readonly gpc?: boolean;
  readonly gdprApplies?: boolean;
}

/** What data on the audience can say of a person, beyond that it is there; told apart by words, and the words are dropped. */
export const adTraits = [
  'minor',
  'health',
  'religion',
  'politics',
  'sexuality',
  'ethnicity',
  'union',
] as const;
export type AdTrait = (typeof adTraits)[number];

/** What DSA article 26 asks to be told, in the form of the IAB's DSA transparency object. */
export interface AdTransparency {
  /** 0 not required … 3 required, the publisher is an online platform. */
  readonly required: number | null;
  readonly behalf: string | null;
  readonly paid: string | null;
  /** Parameters that were used: 1 profiling, 2 basic advertising, 3 precise location. */
  readonly parameters: readonly number[];
}

export interface AdRequestFields {
  readonly protocol: AdProtocol;
  /** Asked host. */
  readonly host: string;
  readonly requestId: string | null;
  readonly treatment: AdTreatment;
  /** Kinds of identifiers that went along, e.g. `eids:id5-sync.com`, `ppid`, `buyeruid`, `google-cookie`; capped. */
  readonly identifiers: readonly string[];
  /** Names of audience data: keys of key-values, providers of segments; capped. */
  readonly segments: readonly string[];
  /** Attributes of the person: age, year of birth, gender, location with three decimals or more. */
  readonly attributes: readonly ('age' | 'birth-year' | 'gender' | 'location')[];
  /** What the data on the audience says of the person, by kind; never the words themselves. */
  readonly traits: readonly AdTrait[];
  /** Key-values about the page alone; names, capped. */
  readonly pageKeys: readonly string[];
  /** Places that are to be filled: code or path, and sizes as `300x250`; capped. */
  readonly slots: readonly { readonly code: string; readonly sizes: readonly string[] }[];
  readonly transparency: AdTransparency | null;
  /** Blocked categories (`bcat`) and keywords of the request, capped. */
  readonly blockedCategories: readonly string[];
  /** Who is asked, where one request asks several: names of bidders as the request writes them. */
  readonly bidders: readonly string[];
}
