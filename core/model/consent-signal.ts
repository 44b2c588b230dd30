/**
 * What was seen of consent: a banner as it was drawn, a choice as it was made, a string as it was told. All of it comes
 * out of the page; that a click was a person's is the browser's word (`isTrusted`).
 */

/** What a button of a banner does, by its words, its rule or its place. */
export const buttonRoles = [
  'accept',
  'reject',
  'settings',
  'save',
  'close',
  'object',
  'pay',
  'link',
  'other',
] as const;
export type ButtonRole = (typeof buttonRoles)[number];

/** CSS pixels; `x` and `y` from the top left of the top window's viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing that can be pressed in a banner, as it was drawn. */
export interface BannerButton {
  /** Visible text or accessible name, capped at 80 characters. */
  readonly text: string;
  readonly role: ButtonRole;
  readonly box: Box;
  /** Drawn, and inside the viewport without scrolling (also not inside the banner). */
  readonly inView: boolean;
  /** Looks like text in a line: no fill and no border of its own. */
  readonly asText: boolean;
  /** It has a fill that differs from the banner's. */
  readonly filled: boolean;
  /** WCAG 2.2 contrast ratio of its text against what lies behind, 1 to 21; null when a picture lies behind. */
  readonly contrast: number | null;
  /** Contrast ratio of its fill, or of its text where it has none, against the banner: how much it stands out. */
  readonly standsOut: number | null;
  /** CSS pixels. */
  readonly fontSize: number;
  /** Can be reached with the keyboard. */
  readonly focusable: boolean;
  /** Order among the buttons, from 0, as the keyboard or the reader meets them. */
  readonly order: number;
}

/** A tick box or switch in a banner. */
export interface BannerToggle {
  /** Label, capped at 80 characters. */
  readonly label: string;
  readonly checked: boolean;
  /** Cannot be changed: a category that is called necessary. */
  readonly fixed: boolean;
  readonly purpose:
    | 'necessary'
    | 'preferences'
    | 'statistics'
    | 'marketing'
    | 'legitimate-interest'
    | 'other';
  /** Drawn at the moment; a banner may hold its second layer undrawn. */
  readonly visible: boolean;
}

/** One layer of a banner as it was drawn at a moment. A claim of the page. */
export interface BannerFields {
  /** 1 is what appears by itself; 2 is what a button for settings opened. */
  readonly layer: 1 | 2;
  /** How it was told: a rule of a known platform, or its words and place. */
  readonly foundBy: 'platform' | 'words';
  /** Depth of the frame that holds it. */
  readonly frame: number;
  readonly box: Box;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Part of the viewport that the banner and its backdrop keep from being used, 0 to 1. */
  readonly covers: number;
  /** The page behind cannot be scrolled. */
  readonly scrollLocked: boolean;
  /** Text without buttons, white space folded, capped at 2000 characters. */
  readonly text: string;
  /** Of the banner's text by its own `lang` or its document's; null when not said. */
  readonly language: string | null;
  readonly buttons: readonly BannerButton[];
  readonly toggles: readonly BannerToggle[];
  /** Text and reduced address of links. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** Number of partners that it says it has; null when it says none. */
  readonly partners: number | null;
  /** The keyboard's focus is in the banner, and it has a dialog's role. */
  readonly focusInside: boolean;
  readonly dialog: boolean;
}

/** What a person, the platform or Helder (in a comparison) chose. A claim of the page. */
export interface ChoiceFields {
  /** `save-none` and `save-some`: by category, with none or some of the optional ones on. `close` chooses nothing. */
  readonly what: 'accept' | 'reject' | 'save-none' | 'save-some' | 'close';
  /** `person`: a click that the browser vouches for; `helder`: on the person's order; `platform`: the platform said so. */
  readonly by: 'person' | 'helder' | 'platform';
  /** Clicks in the banner up to and including this one; null when they were not counted. */
  readonly clicks: number | null;
  readonly text: string;
  readonly frame: number;
}

/** A text in which a platform keeps or tells choices. */
export interface ConsentStringFields {
  readonly format: 'tcf' | 'gpp' | 'additional-consent' | 'us-privacy';
  readonly where: 'api' | 'cookie' | 'storage';
  /** Name of the cookie or the key; null for an API. */
  readonly name: string | null;
  /** As it was, capped at 4096 characters; decoded in core/consent. */
  readonly text: string;
  /** The event with which a platform's API told it; null when it is no event. */
  readonly event: 'tcloaded' | 'cmpuishown' | 'useractioncomplete' | 'other' | null;
  /** The platform says whether the GDPR applies; null when it does not say. */
  readonly gdprApplies: boolean | null;
}

/** Who runs the banner. A claim of the page. */
export interface PlatformFields {
  /** Name as people know it, e.g. `OneTrust`. */
  readonly name: string;
  /** `rule`: autoconsent's rules knew it; `api`: it answered a standard API; `script`: its script was loaded. */
  readonly by: 'rule' | 'api' | 'script';
  /** Number in the list of registered TCF platforms; null when none was told. */
  readonly cmpId: number | null;
}

/** How the search for a banner ended. */
export interface BannerSearchFields {
  readonly ended: 'found' | 'none';
  /** Seconds after the document began to be drawn. */
  readonly seconds: number;
  /** A way back to the choice on the page itself, looked for when no banner covers it; null when not looked for. */
  readonly wayBack: { readonly text: string; readonly as: 'link' | 'floating' } | 'none' | null;
}
