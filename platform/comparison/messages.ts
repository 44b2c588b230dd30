import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { runs } from '../../core/comparison/run.ts';

/**
 * What the page that compares tells the background. Both come from that page alone: the background looks at who sent
 * them.
 */

/** Whose the loads in a tab are, said before anything is loaded in it. */
export const compareTabSchema = v.object({
  type: v.literal('compare-tab'),
  tab: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mark: v.object({
    id: v.pipe(v.string(), v.maxLength(40)),
    run: v.picklist(runs),
    /** What Helder chose in this jar; null before it did. */
    choice: v.nullable(v.object({ what: v.picklist(['reject', 'accept']), at: v.number() })),
  }),
});
export type CompareTab = v.InferOutput<typeof compareTabSchema>;
export type Mark = CompareTab['mark'];

/** Name of the port that the page keeps open while it compares: when it closes, the background tidies up. */
export const comparisonPort = 'comparison';

/** Marks a tab; resolves when the background knows, so that what is loaded next is recorded as the comparison's. */
export async function markTab(tab: number, mark: Mark): Promise<void> {
  const heard: unknown = await browser.runtime.sendMessage({
    type: 'compare-tab',
    tab,
    mark,
  } satisfies CompareTab);
  if (heard !== true) throw new Error('the background did not mark the tab');
}
