import type { VisitId } from './ids.ts';

/** Observing measures what a site does to an unprotected visitor; protecting stops it and sees less. */
export type Mode = 'observing' | 'protecting' | 'recording';

export const gapKinds = [
  'unflushed',
  'sensor-failed',
  'late-start',
  'access-withheld',
  'too-many-signals',
  'storage-failed',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** A stated hole in what was observed. */
export interface Gap {
  readonly kind: GapKind;
  /** ISO 8601. */
  readonly at: string;
  /** For a person who looks closely: English, technical, no page content. */
  readonly why: string;
}

/** A small summary of this site's earlier visits and of what the person decided, kept with the visit for replay. */
export interface Earlier {
  /** Visits to this site before this one, as far as they are kept. */
  readonly visits: number;
  /** `<domain>|<name>` of a cookie → keyed hash of its value at the last visit. */
  readonly cookies: Readonly<Record<string, string>>;
  /** What the person said of this site; null when nothing. */
  readonly audience: 'children' | 'not-children' | null;
  /** The last choice that was seen on this site; null when none was. */
  readonly choice: EarlierChoice | null;
}

export interface EarlierChoice {
  readonly what: 'accept' | 'reject' | 'some' | 'withdraw';
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Which comparison a load belongs to, and what is chosen in that run. */
export interface ComparisonMark {
  readonly id: string;
  readonly run: 'none' | 'reject' | 'accept';
}

/** One top-level document, or (kind `background`) what a site's service worker does without one. */
export interface Visit {
  readonly id: VisitId;
  readonly kind: 'page' | 'background';
  /** Id of the browser session; request ids are unique only within it. */
  readonly session: string;
  readonly documentId: string | null;
  readonly tabId: number | null;
  /** Reduced URL of the document when it was committed. */
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly browser: { readonly name: string; readonly version: string };
  readonly helder: {
    readonly version: string;
    readonly ruleSet: { readonly id: string; readonly version: string; readonly sha256: string };
    /** Date of the tracker data, ISO 8601 date. */
    readonly dataDate: string;
  };
  readonly mode: Mode;
  readonly private: boolean;
  /** Set on a load that Helder made itself, in an empty jar, to compare choices: it is no visit of the person's own. */
  readonly comparison?: ComparisonMark;
  readonly gaps: readonly Gap[];
  readonly earlier: Earlier;
}
