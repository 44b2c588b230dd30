import type { AdTransparency } from './ad-signal.ts';
import type { Box } from './consent-signal.ts';

/**
 * What the page shows of advertising, read in the isolated world of each frame that holds some, and what an auction in the
 * page told. Never the text of an ad: the listed words that stand in it, where it leads, how it is marked.
 */

/** What made a place be taken for advertising. */
export const adPlaceSigns = [
  /** An element that a network's own instructions name (rules/words/ad-slots.json). */
  'slot',
  /** A frame whose document comes from a company that advertises. */
  'frame',
  /** A widget of recommendations. */
  'widget',
  /** A link that says `rel="sponsored"`, or that leads over a click counter of advertising. */
  'sponsored-link',
  /** A text that says that it is advertising. */
  'label',
  /** A video player that shows an ad at this moment. */
  'video',
] as const;
export type AdPlaceSign = (typeof adPlaceSigns)[number];

/** A text or picture that says: this is advertising. */
export interface AdLabel {
  /** Row of rules/words/ad-labels.json. */
  readonly word: string;
  readonly language: 'nl' | 'en' | 'other';
  /** `weak`: a child or a hurried reader may not understand it (`#ad`, `partner`). */
  readonly strength: 'clear' | 'weak';
  /** In the place itself, in the frame that fills it, or within 40 pixels of it. */
  readonly where: 'inside' | 'near';
  /** As text, as a picture's alternative text, or as content of a style sheet. */
  readonly as: 'text' | 'picture' | 'style';
  /** CSS pixels; null for a picture. */
  readonly fontSize: number | null;
  /** WCAG 2.2 contrast ratio; null when a picture lies behind. */
  readonly contrast: number | null;
}

/** What is told about an ad, or a way to be told. */
export const adDisclosures = [
  'ad-choices',
  'why-this-ad',
  'about-this-ad',
  'on-behalf-of',
  'paid-by',
  'change-settings',
  /** Words that say what the choice rests on. */
  'because-of-activity',
  'because-of-content',
] as const;
export type AdDisclosure = (typeof adDisclosures)[number];

/** Where an ad leads, without asking: unwrapped from click counters by what stands in the address. */
export interface AdLink {
  /** Host at the end of the address, null where the address hides it. */
  readonly host: string | null;
  /** Reduced address at the end. */
  readonly url: string | null;
  /** Hosts of click counters before it, in their order. */
  readonly via: readonly string[];
  readonly sponsored: boolean;
  /** This site was visited with this browser within the time that is kept; null when not looked up. */
  readonly visitedBefore: boolean | null;
}

/** A listed word in an ad. The list names what it is a word of: a category of section D, a call to buy, … */
export interface AdWord {
  /** Id of the list: `gambling`, `exhortation`, `play-button`, … */
  readonly list: string;
  readonly word: string;
  /** Tells by itself; others only count together. */
  readonly strong: boolean;
  readonly where: 'text' | 'button' | 'alt' | 'landing';
}

/** Something in an ad that can be pressed and looks like what the page has, or that closes it. */
export interface AdControl {
  readonly kind: 'play' | 'start' | 'download' | 'close';
  readonly width: number;
  readonly height: number;
}

/**
 * One place for advertising as it is drawn in one document. A later signal of the same id takes the place of an earlier one.
 * A document in a frame that fills a place is a place of its own, `within` that one.
 */
export interface AdPlaceFields {
  /** Names this place in this visit: `<frame id>.<number>`. */
  readonly place: string;
  /** Depth of the frame, 0 for the top document. */
  readonly frame: number;
  readonly frameHost: string | null;
  /** Place in the frame above that this document fills; null in the top document and where it could not be told. */
  readonly within: string | null;
  readonly found: readonly AdPlaceSign[];
  /** Row of rules/words/ad-slots.json that knew it; null when none did. */
  readonly network: string | null;
  /** What the page calls it, by which requests name it, too: element id, path of an ad unit, `data-ad-slot`; capped. */
  readonly codes: readonly string[];
  /** CSS pixels from the top left of the document. */
  readonly box: Box;
  /** Part of the viewport that it covers when it is scrolled to, 0 to 1. */
  readonly covers: number;
  /** `over`: lies over the page and stays where it is when the page is scrolled. */
  readonly lies: 'in-page' | 'over';
  /** Something is drawn in it. A place that stayed empty shows no ad. */
  readonly filled: boolean;
  readonly labels: readonly AdLabel[];
  readonly disclosures: readonly AdDisclosure[];
  /** As the ad itself names the advertiser or who paid, capped at 80 characters; null when it names nobody. */
  readonly advertiser: string | null;
  readonly links: readonly AdLink[];
  readonly words: readonly AdWord[];
  readonly controls: readonly AdControl[];
  readonly media: {
    readonly videos: number;
    /** One plays without having been asked to. */
    readonly autoplay: boolean;
    /** One that plays can be heard. */
    readonly sound: boolean;
  };
  /** Hosts of the frames in it, as their addresses say. */
  readonly frameHosts: readonly string[];
  /** Frames in it of which nothing could be read. */
  readonly unread: number;
}

/** One bid of an auction in the page. */
export interface AdBid {
  readonly bidder: string;
  /** Code of the place, as in `AdPlaceFields.codes`. */
  readonly code: string;
  readonly size: string | null;
  /** It was the one that was shown. */
  readonly won: boolean;
  /** Hosts that the bid names as the advertiser's (`adomain`), capped. */
  readonly advertisers: readonly string[];
  /** IAB categories that the bid names, as it writes them, capped. */
  readonly categories: readonly string[];
  readonly transparency: AdTransparency | null;
}

/** What an auction in the page told when it was asked (`pbjs`, `googletag`). A claim of the page. */
export interface AdAuctionFields {
  readonly library: 'prebid' | 'gpt';
  readonly version: string | null;
  readonly bidders: readonly string[];
  readonly bids: readonly AdBid[];
  /** Sources of identifiers that go along with bids: `eids:<source>`. */
  readonly identifiers: readonly string[];
  /** Identity modules that are set up, whether they gave a number or not. */
  readonly modules: readonly string[];
  /** Set for children; null where the library has no such setting. */
  readonly coppa: boolean | null;
  /** Places, with the path that the ad server knows them by, and whether they were filled; null when that is not known. */
  readonly slots: readonly {
    readonly code: string;
    readonly path: string | null;
    readonly filled: boolean | null;
  }[];
}

/** How the search for advertising in the page stands. */
export interface AdSearchFields {
  readonly ended: 'found' | 'none';
  /** Seconds since the first paint. */
  readonly seconds: number;
  /** The window and the whole document in CSS pixels, as they were last told; absent where nobody told. */
  readonly window?: { readonly width: number; readonly height: number } | null;
  readonly page?: { readonly width: number; readonly height: number } | null;
}
