/** What kind of page it is: decides how it is laid out. */
export type PageKind = 'krant' | 'blog' | 'winkel' | 'spel' | 'dienst';

/** A made-up page and what stands where on it. Everything that ends in `Html` is markup. */
export interface SitePage {
  readonly host: string;
  readonly kind: PageKind;
  readonly name: string;
  readonly title: string;
  readonly colour: string;
  readonly paragraphs: readonly string[];
  /** The page says that it is made for children. */
  readonly children?: true;
  /** Scripts and styles in the head. */
  readonly headHtml?: string;
  /** Between header and title. */
  readonly topHtml?: string;
  /** After the first paragraph. */
  readonly midHtml?: string;
  /** In the column beside the text. */
  readonly sideHtml?: string;
  /** Below the text. */
  readonly endHtml?: string;
  /** Before the end of the body. */
  readonly lastHtml?: string;
}
