import type { Rule, Text } from '../core/model/rule.ts';

/** One of the ten principles, as rules/principles/<n>-<name>/principle.json tells it. */
export interface Principle {
  readonly number: number;
  /** The official title is Dutch; the English one is ours. */
  readonly title: Text;
  readonly meaning: Text;
  readonly visible: Text;
  readonly never: Text;
}

/** An article of law, rules/laws/<id>.json. */
export interface Law {
  readonly id: string;
  readonly name: Text;
  readonly article: Text;
  readonly url: string;
  /** What it says, in one sentence. */
  readonly note: Text;
}

/** Something that a person can do, rules/actions.json. */
export interface Action {
  readonly title: Text;
  readonly text: Text;
  readonly url: string | null;
}

/** What a rule tells a reader beyond what its finding holds. */
export type RuleTexts = Pick<Rule, 'id' | 'texts' | 'law' | 'actions'>;

/** All texts of rules/ that the pages show. */
export interface Catalogue {
  /** In order of number. */
  readonly principles: readonly Principle[];
  readonly rules: ReadonlyMap<string, RuleTexts>;
  readonly laws: ReadonlyMap<string, Law>;
  readonly actions: ReadonlyMap<string, Action>;
}
