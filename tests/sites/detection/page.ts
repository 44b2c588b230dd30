/** What a page does to its visitor, as the bench expects Helder to see it. */
export const behaviours = ['fingerprint', 'recording', 'identifier', 'typed', 'hashed-contact'] as const;
export type Behaviour = (typeof behaviours)[number];

/** One page of the detection bench: a library, used as its documentation says. */
export interface DetectionPage {
  /** Name of the file in scripts/ that uses the library, without ending; also the row's name in the table. */
  readonly name: string;
  /** Packages of cli/bench/detection/package.json; none for what the page does by itself. */
  readonly packages: readonly string[];
  readonly kind: 'fingerprinter' | 'bot detector' | 'recorder' | 'analytics' | 'form tool' | 'harmless';
  /** What must be seen. */
  readonly expects: readonly Behaviour[];
  /** What is true of it as well, and counts neither as a hit nor as a false alarm. */
  readonly may?: readonly Behaviour[];
  /** A file of a package that is no module and goes before the page's script as it is. */
  readonly classic?: string;
  /** Seconds that a person stays, where more than the usual is needed to see it at work. */
  readonly seconds?: number;
  /** What stands in the page's main element. */
  readonly body?: string;
  /** Requests that the collector must have got before the page counts as having run. */
  readonly sends?: number;
  /** Where its reports go: to another owner than the library's, to the library's owner, or to the page's own host. */
  readonly collects?: 'other' | 'library' | 'own';
  /** What the collector answers where an empty JSON object is not enough: beginning of a path → body. */
  readonly answers?: Readonly<Record<string, string>>;
}
