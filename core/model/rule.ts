import type { FactValue } from './fact.ts';

/** How sure a finding is; domain: V, S, I, N. From high to low. */
export const certainties = ['appears-contrary', 'strong-indication', 'signal', 'information'] as const;
export type Certainty = (typeof certainties)[number];

export const outcomes = [
  'indication',
  'nothing-seen',
  'undetermined',
  'not-applicable',
  'ask-a-person',
] as const;
export type Outcome = (typeof outcomes)[number];

/** The two languages of every text of Helder. */
export type Language = 'nl' | 'en';
export type Text = Readonly<Record<Language, string>>;

export const operators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'has'] as const;
export type Operator = (typeof operators)[number];

/** One comparison of one fact with one value. */
export interface Condition {
  readonly fact: string;
  readonly is: Operator;
  readonly value: FactValue;
}

/** One level of all, any and none; every key given must hold. Anything cleverer is a fact. */
export interface When {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly none?: readonly Condition[];
}

/** A certainty and what it takes. The first level of a rule that holds is the finding. */
export interface Level {
  readonly certainty: Certainty;
  readonly when: When;
}

/** A judgement as data: one JSON file in rules/, named after its id. The schema is core/engine/schema.ts. */
export interface Rule {
  /** The check's id, e.g. `profiling.cookie-sync`. */
  readonly id: string;
  /** Counts up when the judgement changes. */
  readonly version: number;
  readonly principles: readonly number[];
  /** Absent: applies always. */
  readonly applies?: When;
  /** From the highest certainty down. Empty for a question. */
  readonly levels: readonly Level[];
  /** Each that holds takes one step off the certainty. */
  readonly lowered?: readonly When[];
  readonly severity: { readonly child: number; readonly adult: number };
  /** Ids of files in rules/laws/. */
  readonly law: readonly string[];
  /** Ids in rules/supervisors.json. */
  readonly supervisors: readonly string[];
  /** Ids in rules/actions.json, the most useful first. */
  readonly actions: readonly string[];
  readonly automation: 'automatic' | 'confirm' | 'question';
  readonly texts: {
    readonly title: Text;
    /** What was seen; `{fact.id}` is replaced by the fact's value. */
    readonly seen: Text;
    readonly why: Text;
    readonly child?: Text;
    /** What this check cannot know. */
    readonly limits: Text;
  };
  /** Where the check comes from. */
  readonly source: string;
}

/** The rules that judge a visit, with what identifies them in evidence. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the rules as canonical JSON, hex. */
  readonly sha256: string;
  readonly rules: readonly Rule[];
}
