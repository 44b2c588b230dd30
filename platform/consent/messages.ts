import * as v from 'valibot';
import { browser } from 'wxt/browser';

/**
 * Messages of naming a consent platform and of acting in its banner. `consent-act` comes from a page of the extension
 * only; `consent-platform` and `consent-eval` from platform.js in a page, so what they say is a claim of that page.
 */

/** What Helder may do in a banner, on a person's order. */
export const actions = ['reject', 'accept'] as const;
export type ConsentAction = (typeof actions)[number];

/** Asks the background to choose in the banner that a tab shows. */
export const consentActSchema = v.object({
  type: v.literal('consent-act'),
  tab: v.pipe(v.number(), v.integer(), v.minValue(0)),
  what: v.picklist(actions),
  /** The visit that the order is about: nothing is done when the tab shows another one by now. */
  visit: v.optional(v.string()),
});
export type ConsentAct = v.InferOutput<typeof consentActSchema>;

/** Why nothing was chosen. The texts are `act.why.<problem>` in locales/ (components/act-sentence.ts). */
export const actProblems = [
  'child-mode',
  'no-page',
  'other-page',
  'busy',
  'no-banner',
  'no-button',
  'still-there',
  'timeout',
] as const;
export type ActProblem = (typeof actProblems)[number];

/** What came of an order. */
export interface ConsentActed {
  readonly what: ConsentAction;
  readonly ok: boolean;
  /** A rule of autoconsent by its name, or the words on the buttons; null when nothing was pressed. */
  readonly how: `rule:${string}` | 'words' | null;
  /** Presses that it took; 0 where a platform was told through its own interface. */
  readonly clicks: number;
  /** Moment of the deciding press, epoch milliseconds; null when there was none. */
  readonly at: number | null;
  readonly why: ActProblem | null;
}

/** Sends the order from a page of the extension. It takes 15 seconds at most. */
export async function orderConsent(order: Omit<ConsentAct, 'type'>): Promise<ConsentActed> {
  const acted: ConsentActed = await browser.runtime.sendMessage({
    type: 'consent-act',
    ...order,
  } satisfies ConsentAct);
  return acted;
}

/** platform.js knows the platform by a rule. */
export const consentPlatformSchema = v.object({
  type: v.literal('consent-platform'),
  rule: v.pipe(v.string(), v.maxLength(100)),
  /** The rule was made for one site only. */
  ofSite: v.boolean(),
  /** Its banner stands there, not only its scripts. */
  shown: v.boolean(),
  /** Epoch milliseconds. */
  at: v.number(),
});

const pressed = {
  /** Name of the rule; null when it went by words. */
  rule: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  clicks: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  /** First and last press, epoch milliseconds; null when there was none. */
  first: v.nullable(v.number()),
  last: v.nullable(v.number()),
};

/** platform.js asks for one of autoconsent's own snippets to be run in the page's own world. Never for code. */
export const consentEvalSchema = v.object({
  type: v.literal('consent-eval'),
  snippet: v.pipe(v.string(), v.maxLength(100)),
});

/** platform.js is about to press, or asked a platform: a press may take its frame away before it can answer. */
export const consentPressedSchema = v.object({
  type: v.literal('consent-pressed'),
  /** It may be the choice itself; false for one that only opens a layer. */
  deciding: v.boolean(),
  ...pressed,
});
export type ConsentPressed = v.InferOutput<typeof consentPressedSchema>;

/** The background asks platform.js in one frame to choose: by a rule, or by the words on the buttons. */
export interface ConsentDo {
  readonly type: 'consent-do';
  readonly what: ConsentAction;
  readonly by: 'rule' | 'words';
}

/** What platform.js in one frame answers. */
export const consentDoneSchema = v.object({
  /** `nothing`: this frame holds no banner, or none that a rule knows. */
  result: v.picklist(['nothing', 'no-button', 'still-there', 'goes-on', 'done']),
  ...pressed,
});
export type ConsentDone = v.InferOutput<typeof consentDoneSchema>;
