import actions from '../rules/actions.json' with { type: 'json' };
import type { Action, Catalogue, Law, Principle, RuleTexts } from './catalogue.ts';

const principleFiles = import.meta.glob<Principle>('../rules/principles/*/principle.json', {
  eager: true,
  import: 'default',
});
const ruleFiles = import.meta.glob<RuleTexts>(
  ['../rules/principles/*/*.json', '!../rules/principles/*/principle.json'],
  { eager: true, import: 'default' },
);
const lawFiles = import.meta.glob<Law>('../rules/laws/*.json', { eager: true, import: 'default' });

/**
 * The texts of rules/, as they are in this build: the contract tests vouch for their shape. Import it late, with
 * `import()`, for it holds every text.
 */
export const catalogue: Catalogue = {
  principles: Object.values(principleFiles).sort((a, b) => a.number - b.number),
  rules: new Map(Object.values(ruleFiles).map((rule) => [rule.id, rule])),
  laws: new Map(Object.values(lawFiles).map((law) => [law.id, law])),
  actions: new Map<string, Action>(Object.entries(actions)),
};
