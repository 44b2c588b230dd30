import type { Category } from '../entities/company.ts';
import type { ConsentPhase } from './consent.ts';
import type { Observation } from './observation.ts';
import type { Certainty, Outcome, Text } from './rule.ts';
import type { Gap, Mode } from './visit.ts';

/** One third party that was contacted, as popup, page and `inspect` show it. */
export interface CompanyLine {
  readonly name: string;
  readonly category: Category;
  readonly tracker: boolean;
  readonly country: string | null;
  readonly hosts: readonly string[];
  readonly requests: number;
  readonly stopped: number;
  readonly setsIdentifier: boolean;
  /** Requests by the phase of consent in which they began; phases without any are left out. */
  readonly phases: Readonly<Partial<Record<ConsentPhase, number>>>;
  /** Names of the cookies that it set or was sent, capped. */
  readonly cookies: readonly string[];
  /** False when it is shown under its registrable domain because nobody knows whose it is. */
  readonly named: boolean;
}

/** The few numbers of a visit that the badge, the popup's first sentence and lists need. Kept with the visit. */
export interface VisitSummary {
  /** Other organisations that were contacted. */
  readonly companies: number;
  /** Of those, the ones that track. */
  readonly tracking: number;
  /** Of those, the ones that set or read an identifier with which they can follow you elsewhere. */
  readonly following: number;
  readonly requests: number;
  readonly stopped: number;
  /** Indications by certainty. */
  readonly indications: Readonly<Record<Certainty, number>>;
  /** Principles on which something was seen. */
  readonly principles: readonly number[];
  readonly audience: { readonly directed: number; readonly likely: number };
  /** The phase of consent at the end; absent in summaries of before consent was looked at. */
  readonly phase?: ConsentPhase;
  /** The worst that was found, in the title of its rule; absent when nothing reached a strong indication. */
  readonly worst?: { readonly certainty: Certainty; readonly title: Text };
  /** Advertisements that were seen on the page; absent in summaries of before they were looked for. */
  readonly ads?: number;
}

/** One advertisement that was seen, or a place that was asked to be filled; null where nobody looked or nothing says it. */
export interface AdLine {
  /** As the ad names it, as the bid names it, or the site where it leads; `advertiserBy` says which. */
  readonly advertiser: string | null;
  /** Host where it leads, read out of its address. */
  readonly landing: string | null;
  /** Companies that were asked, the one that fills the place first where it is known. */
  readonly chain: readonly string[];
  readonly aimed: 'personalised' | 'contextual' | 'unknown';
  /** The first of `categories`; null when none was found. */
  readonly category: string | null;
  /** Null where nobody looked, or where something in it could not be read. */
  readonly labelled: boolean | null;

  /** `shown`: seen on the page. `asked`: a request asked for it, and what came of it is not known. */
  readonly known: 'shown' | 'asked';
  /** Observations that the line rests on: its own first, then those on being aimed at. */
  readonly because: readonly string[];
  /** Rows of rules/words/ad-aim-weights.json of the companies in the chain, the heaviest first. */
  readonly why: readonly string[];
  /** Company that fills the place. */
  readonly company: string | null;
  /** `own`: it leads to this site itself. */
  readonly party: 'own' | 'other' | null;
  readonly advertiserBy: 'ad' | 'bid' | 'landing' | null;
  /** It has links, and their addresses hide where they lead. */
  readonly landingHidden: boolean;
  /** Categories of section D that were found, ids of core/ads/categories.ts. */
  readonly categories: readonly string[];
  /** How it is marked; null as with `labelled`. */
  readonly label: 'clear' | 'weak' | 'none' | null;
  /** The words of the mark, as in rules/words/ad-labels.json. */
  readonly labelWords: readonly string[];
  /** What is told about it: `AdDisclosure`. */
  readonly disclosures: readonly string[];
  /** On whose behalf and who paid, as a bid or a request says. */
  readonly behalf: string | null;
  readonly paid: string | null;
  /** CSS pixels; null for a place that was only asked for. */
  readonly width: number | null;
  readonly height: number | null;
  /** Part of the viewport that it covers, 0 to 1. */
  readonly covers: number | null;
  /** It can be heard; null for a place that was only asked for. */
  readonly sound: boolean | null;
  readonly autoplay: boolean | null;
  /** Ads in it: more than one in a widget of recommendations. */
  readonly items: number;
  /** The site where it leads was visited before; null when not looked up or not known. */
  readonly visitedBefore: boolean | null;
  /** Name of the place in the visit (`AdPlaceFields.place`); null for a place that was only asked for. */
  readonly place: string | null;
}

/** A phase as it is told: the second after a refusal belongs to the refusal. */
export type ToldPhase = Exclude<ConsentPhase, 'settling'>;

/** A visit as others read it: the `inspect` contract (docs/inspect.md). Computes nothing that the judgement does not hold. */
export interface VisitReport {
  readonly url: string;
  readonly finalUrl: string;
  readonly title: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: 'ok' | 'challenge' | 'blocked' | 'timeout' | 'redirected-elsewhere' | 'failed';
  readonly mode: Mode;
  readonly audience: {
    readonly directed: number;
    readonly likely: number;
    readonly because: readonly string[];
  };
  readonly consent: {
    readonly platform: string | null;
    readonly phases: readonly { readonly phase: ToldPhase; readonly from: string }[];
  };
  readonly gaps: readonly Gap[];
  readonly companies: readonly CompanyLine[];
  readonly ads: readonly AdLine[];
  readonly observations: readonly Observation[];
  readonly findings: readonly ReportedFinding[];
  readonly summary: VisitSummary;
}

/** A finding with its title, so that a report can be read without the rules. */
export interface ReportedFinding {
  readonly id: string;
  readonly rule: string;
  readonly principles: readonly number[];
  readonly outcome: Outcome;
  readonly certainty: Certainty | null;
  readonly severity: number | null;
  readonly title: Text;
  /** What was seen, with its values filled in; empty unless an indication. */
  readonly seen: Text;
  readonly because: readonly string[];
  readonly unknown: readonly { readonly fact: string; readonly reason: string }[];
}
