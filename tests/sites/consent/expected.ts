import type { Certainty } from '../../../core/model/rule.ts';
import { homeMade } from './expected/home-made.ts';
import { moments } from './expected/moments.ts';
import { platforms } from './expected/platforms.ts';

/** The checks that these pages are about; what else Helder finds on them is not looked at. */
export const consentChecks = [
  'consent.none-but-tracking',
  'consent.no-reject-first-layer',
  'consent.reject-more-steps',
  'consent.reject-less-prominent',
  'consent.preticked',
  'consent.legitimate-interest',
  'consent.wall',
  'consent.consent-or-pay',
  'consent.wording-steering',
  'consent.implied',
  'consent.purpose-vague',
  'consent.withdraw-hard',
  'consent.nagging',
  'consent.vendor-count',
  'consent.tcf-string-before-action',
  'consent.consentmode-mismatch',
  'consent.gpc-ignored',
  'consent.parental-missing',
  'consent.age-self-declaration',
  'consent.bundled-terms',
  'profiling.tracker-before-consent',
  'profiling.tracker-after-reject',
  'profiling.tracker-after-withdraw',
  'profiling.cookieless-ping',
] as const;
export type ConsentCheck = (typeof consentChecks)[number];

/** What a person does on the page: press something (a selector), scroll, or open the page once more. */
export type Step =
  | { readonly press: string }
  | { readonly scroll: number }
  | { readonly again: true }
  /** Milliseconds of doing nothing. */
  | { readonly wait: number };

/** A page, what is done on it, and what Helder must find: by the checks' own definitions, not by what it prints. */
export interface ExpectedConsent {
  readonly url: string;
  /** As people call it; `own` for a banner that the site wrote itself, `none` where there is none. */
  readonly platform: string;
  /** How it was set up, in a few words. */
  readonly configuration: string;
  /** What is done, in a word. */
  readonly action:
    | 'none'
    | 'reject'
    | 'accept'
    | 'settings'
    | 'reject in settings'
    | 'scroll'
    | 'accept, then withdraw'
    | 'reject, then return';
  readonly steps: readonly Step[];
  /** Check → the least certainty. Empty for a right configuration. */
  readonly expects: Readonly<Partial<Record<ConsentCheck, Certainty>>>;
  /** Hosts of the requests on which a finding must rest. */
  readonly restsOn?: Readonly<Partial<Record<ConsentCheck, readonly string[]>>>;
  /** What Google was told in `gcs` and `gcd`, in every hit: as `ad_storage analytics_storage ad_user_data ad_personalization`. */
  readonly toldGoogle?: string;
  /** What is true of the page as well, by one reading of the check's definition, and is neither asked for nor wrong. */
  readonly may?: readonly ConsentCheck[];
  /** No banner is there to be found, so that Helder looks for its ten seconds. */
  readonly searched?: true;
  /** Also run in Firefox, which sends Global Privacy Control in that run. */
  readonly firefox?: true;
  /** What is expected besides where the browser sends Global Privacy Control. */
  readonly withPrivacyControl?: Readonly<Partial<Record<ConsentCheck, Certainty>>>;
}

/** The whole table, in the order of docs/consent.md. */
export const expectedConsent: readonly ExpectedConsent[] = [...platforms, ...homeMade, ...moments];
