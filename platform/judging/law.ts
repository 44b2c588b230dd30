import type { Law } from '../../core/engine/judge.ts';
import { makeRuleSet } from '../../core/engine/rule-set.ts';
import { checkRule } from '../../core/engine/schema.ts';
import type { FactDefinition } from '../../core/model/fact.ts';
import type { Detector } from '../../core/model/observation.ts';
import type { Rule } from '../../core/model/rule.ts';
import head from '../../rules/rule-set.json' with { type: 'json' };

const detectorFiles = import.meta.glob<{ detector: Detector }>('../../detectors/*.ts', { eager: true });
const factFiles = import.meta.glob<{ facts: readonly FactDefinition[] }>('../../core/facts/*.ts', {
  eager: true,
});
const ruleFiles = import.meta.glob<unknown>(
  ['../../rules/principles/*/*.json', '!../../rules/principles/*/principle.json'],
  { eager: true, import: 'default' },
);

/**
 * The detectors, facts and rules of this build, found by their place. A rule that does not fit the schema is a
 * mistake of the build: the contract test refuses it, and here it is left out with a word in the log.
 */
export function loadLaw(): Law {
  const rules: Rule[] = [];
  for (const [file, content] of Object.entries(ruleFiles)) {
    const checked = checkRule(content);
    if (checked.ok) rules.push(checked.rule);
    else console.error('Helder left out a rule', file, checked.problems);
  }
  return {
    ruleSet: makeRuleSet(head, rules),
    detectors: Object.values(detectorFiles).map((file) => file.detector),
    facts: Object.values(factFiles).flatMap((file) => file.facts),
  };
}
