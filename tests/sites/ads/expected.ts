import type { Certainty } from '../../../core/model/rule.ts';
import { exchanges } from './expected/exchanges.ts';
import { google } from './expected/google.ts';
import { none } from './expected/none.ts';
import { own } from './expected/own.ts';
import { widgets } from './expected/widgets.ts';

/** The checks on advertisements that are seen; what else Helder finds on these pages is not looked at. */
export const adChecks = [
  'ads.not-marked',
  'ads.weak-marking-for-child',
  'ads.dsa-info-missing',
  'ads.direct-exhortation',
  'ads.category-gambling',
  'ads.category-alcohol',
  'ads.category-tobacco-vape',
  'ads.category-hfss-food',
  'ads.category-adult-dating',
  'ads.category-finance-crypto',
  'ads.category-medicine-cosmetic',
  'ads.category-age-rated-media',
  'ads.category-contest',
  'ads.category-drugs',
  'ads.category-loot-box',
  'ads.category-weapons-fireworks',
  'ads.influencer-undisclosed',
  'ads.trick-click',
  'ads.autoplay-sound',
  'ads.political-targeted-minor',
  'ads.load-high',
] as const;
export type AdCheck = (typeof adChecks)[number];

/**
 * A page and what Helder must find on it, by how the page was built (bookings.ts, creatives.ts) and by the checks' own
 * definitions; written before Helder looked at any of them.
 */
export interface ExpectedAds {
  readonly url: string;
  /** As people call it; `own` for what a site sells by itself, `none` on pages without advertising. */
  readonly network: string;
  /** What is special about the page, in a few words. */
  readonly shows: string;
  /** Advertisements that a reader sees; each recommendation of a widget and each link of a block is one. */
  readonly ads: number;
  /** How a reader is told, the same for all on the page; null where there is none. */
  readonly label: 'clear' | 'weak' | 'none' | null;
  /** Hosts where they lead. Empty where the network's address hides it. */
  readonly landings: readonly string[];
  /** Of all on the page together, sorted. */
  readonly categories: readonly string[];
  /** How the name of the company that fills the place begins; absent where nobody in particular does. */
  readonly company?: string;
  /** Names that the ads themselves give: those of a widget's lines and of a player's answer. */
  readonly advertisers?: readonly string[];
  /** Check → the least certainty. Every other check must stay silent. */
  readonly fires: Readonly<Partial<Record<AdCheck, Certainty>>>;
  /** True of the page as well by one reading of the check's definition; neither asked for nor wrong. */
  readonly may?: readonly AdCheck[];
  /** Scrolled to its end, as often as the page grows. */
  readonly scrolled?: true;
  /** Also looked at in Firefox. */
  readonly firefox?: true;
}

/** The whole table, in the order of docs/ads.md. */
export const expectedAds: readonly ExpectedAds[] = [...google, ...exchanges, ...widgets, ...own, ...none];
