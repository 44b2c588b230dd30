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
}

/** One place for an advertisement; null where nobody looked. */
export interface AdLine {
  readonly advertiser: string | null;
  readonly landing: string | null;
  /** Companies that were asked, the one that fills the place first where it is known. */
  readonly chain: readonly string[];
  readonly aimed: 'personalised' | 'contextual' | 'unknown';
  readonly category: string | null;
  readonly labelled: boolean | null;
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
