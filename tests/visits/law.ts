import type { Law } from '../../core/engine/judge.ts';
import { checkRule } from '../../core/engine/schema.ts';
import type { FactDefinition } from '../../core/model/fact.ts';
import type { Detector } from '../../core/model/observation.ts';
import type { Rule } from '../../core/model/rule.ts';

/** Everything in detectors/, core/facts/ and rules/, found by its place as the product finds it. */
const detectorFiles = import.meta.glob<{ detector: Detector }>('../../detectors/*.ts', { eager: true });
const factFiles = import.meta.glob<{ facts: readonly FactDefinition[] }>('../../core/facts/*.ts', {
  eager: true,
});
const ruleFiles = import.meta.glob<unknown>(
  ['../../rules/principles/*/*.json', '!../../rules/principles/*/principle.json'],
  { eager: true, import: 'default' },
);

export const detectors = Object.entries(detectorFiles).map(([path, file]) => ({
  path,
  detector: file.detector,
}));
export const facts = Object.values(factFiles).flatMap((file) => file.facts);
export const rules = Object.entries(ruleFiles).map(([path, file]) => ({ path, rule: valid(path, file) }));

export const law: Law = {
  ruleSet: { id: 'test', version: '1', sha256: '', rules: rules.map(({ rule }) => rule) },
  detectors: detectors.map(({ detector }) => detector),
  facts,
};

function valid(path: string, file: unknown): Rule {
  const checked = checkRule(file);
  if (!checked.ok) throw new Error(`${path}: ${checked.problems.join('; ')}`);
  return checked.rule;
}
