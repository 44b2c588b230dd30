import * as v from 'valibot';
import { adDisclosures, adPlaceSigns } from '../../../core/model/ad-place-signal.ts';
import { at, boxSchema, capped, count, part, pixels, ratio, short } from '../../message-parts.ts';

/** Messages on advertising between the scripts in a page and the background. */

const labelSchema = v.object({
  word: short(40),
  language: v.picklist(['nl', 'en', 'other']),
  strength: v.picklist(['clear', 'weak']),
  where: v.picklist(['inside', 'near']),
  as: v.picklist(['text', 'picture', 'style']),
  fontSize: v.nullable(pixels),
  contrast: ratio,
});

/** CSS pixels. */
const sizeSchema = v.object({ width: pixels, height: pixels });

/** A place as the script in the frame measured it. Its texts are searched for listed words and dropped by the background. */
const placeSchema = v.object({
  /** Counts the places of this document. */
  number: count(1000),
  /** The document itself fills this place of the frame above. */
  within: v.nullable(short(40)),
  found: capped(v.picklist(adPlaceSigns), adPlaceSigns.length),
  network: v.nullable(short(40)),
  codes: capped(short(200), 6),
  box: boxSchema,
  covers: part,
  lies: v.picklist(['in-page', 'over']),
  filled: v.boolean(),
  labels: capped(labelSchema, 6),
  disclosures: capped(v.picklist(adDisclosures), adDisclosures.length),
  advertiser: v.nullable(short(80)),
  links: capped(v.object({ href: short(4000), sponsored: v.boolean() }), 12),
  text: short(2000),
  buttons: capped(short(60), 8),
  alts: capped(short(160), 8),
  controls: capped(
    v.object({ kind: v.picklist(['play', 'start', 'download', 'close']), width: pixels, height: pixels }),
    8,
  ),
  media: v.object({ videos: count(100), autoplay: v.boolean(), sound: v.boolean() }),
  frameHosts: capped(short(300), 8),
  unread: count(1000),
});

export const adClaimSchema = v.variant('type', [
  /** The page holds something that a network's own instructions name: asks for a closer look. */
  v.object({ type: v.literal('ad-hint'), at }),
  /** Places of the speaker's document that are new or have changed. */
  v.object({ type: v.literal('ad-places'), at, places: capped(placeSchema, 40) }),
  /** The search came to its first end, or found something after it. */
  v.object({
    type: v.literal('ad-search'),
    at,
    found: v.boolean(),
    seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
    /** Of the window, and of the whole document. */
    window: v.optional(sizeSchema),
    page: v.optional(sizeSchema),
  }),
]);
export type AdClaim = v.InferOutput<typeof adClaimSchema>;
export type AdPlaceClaim = v.InferOutput<typeof placeSchema>;

/**
 * A document in a frame asks whose place it fills. Which frame it is it says by its index among the frames of the one above,
 * which both can see and no page can hear. The background passes it on, and answers with the name of the place or null.
 */
export const adFrameSchema = v.object({
  type: v.literal('ad-frame'),
  index: count(1000),
  width: pixels,
  height: pixels,
});
export type AdFrameQuestion = v.InferOutput<typeof adFrameSchema>;

/** The same question, from the background to the script in the frame above, which answers with a number of its places or null. */
export const adFrameOf = 'ad-frame-of';

/**
 * From the popup to the script in a tab's top document: draw outlines with a label around the places, or take them away;
 * `null` only asks. The answer is whether they are drawn.
 */
export interface AdOutline {
  readonly type: 'ad-outline';
  readonly on: boolean | null;
  /** What stands on each outline, in the person's language. */
  readonly label: string;
}
