/** What kind of site a page belongs to: it decides how the page is laid out. */
export type SiteKind = 'gemeente' | 'winkel' | 'krant' | 'school' | 'club' | 'spel' | 'dienst';

/** A made-up site: its name and what stands on its front page. */
export interface Site {
  readonly kind: SiteKind;
  readonly name: string;
  /** Its colour, as CSS. */
  readonly colour: string;
  readonly menu: readonly string[];
  readonly title: string;
  readonly text: string;
  /** Text of the button below the title. */
  readonly call: string;
  /** Blocks on the page: heading and a line. */
  readonly blocks: readonly (readonly [string, string])[];
  /** What the page says to search engines of its readers, where that says more than the text. */
  readonly meta?: Readonly<Record<string, string>>;
}

/** What a configuration adds to a site: its scripts and its banner. HTML. */
export interface PageCode {
  readonly head?: string;
  readonly body?: string;
  /** False where the site has no way back to the choice. */
  readonly wayBack?: boolean;
  /** What opens the choice again, where it is not the home-made script's. An HTML attribute. */
  readonly wayBackAs?: string;
  /** Goes in the page's main part. */
  readonly main?: string;
}

/** A site in one configuration, under its own host. */
export interface ConfiguredPage {
  readonly host: string;
  readonly site: Site;
  readonly code: PageCode;
}
