import * as v from 'valibot';
import { certainties, operators, type Rule } from '../model/rule.ts';

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)*$/), v.maxLength(80));
const text = v.strictObject({ nl: shortText, en: shortText });
const value = v.union([v.number(), v.boolean(), v.pipe(v.string(), v.maxLength(200)), v.array(v.string())]);

const condition = v.strictObject({ fact: id, is: v.picklist(operators), value });
const conditions = v.pipe(v.array(condition), v.minLength(1), v.maxLength(12));
const when = v.pipe(
  v.strictObject({ all: v.optional(conditions), any: v.optional(conditions), none: v.optional(conditions) }),
  v.check((given) => Object.keys(given).length > 0, 'give at least one of all, any, none'),
);
const severity = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4));

/** The format of one rule file. Strict: an unknown key is a mistake, not an extension. */
export const ruleSchema = v.pipe(
  v.strictObject({
    id,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    principles: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
      v.minLength(1),
    ),
    applies: v.optional(when),
    levels: v.array(v.strictObject({ certainty: v.picklist(certainties), when })),
    lowered: v.optional(v.array(when)),
    severity: v.strictObject({ child: severity, adult: severity }),
    law: v.pipe(v.array(id), v.minLength(1)),
    supervisors: v.array(id),
    actions: v.array(v.string()),
    automation: v.picklist(['automatic', 'confirm', 'question']),
    texts: v.strictObject({
      title: text,
      seen: text,
      why: text,
      child: v.optional(text),
      limits: text,
    }),
    source: shortText,
  }),
  v.check(
    (rule) => (rule.automation === 'question') === (rule.levels.length === 0),
    'only a question has no levels',
  ),
  v.check((rule) => {
    const order = rule.levels.map((level) => certainties.indexOf(level.certainty));
    return order.every((rank, index) => index === 0 || rank >= (order[index - 1] ?? 0));
  }, 'levels go from the highest certainty down'),
);

/** Checks one rule; the messages say where and what. */
export function checkRule(
  input: unknown,
): { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly problems: string[] } {
  const result = v.safeParse(ruleSchema, input);
  if (result.success) return { ok: true, rule: result.output as Rule };
  return {
    ok: false,
    problems: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'rule'}: ${issue.message}`),
  };
}
