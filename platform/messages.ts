import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { buttonRoles } from '../core/model/consent-signal.ts';
import type { VisitId } from '../core/model/ids.ts';
import type { VisitReport } from '../core/model/report.ts';
import { at, boxSchema, capped, count, part, pixels, ratio, short } from './message-parts.ts';

/**
 * Every message between the extension's parts. A message is checked where it arrives; who sent it comes from the
 * browser (`sender`), never from the message.
 */

/** Cut before it is checked: a page may name a million things. */
const cappedRecord = (most: number, name: number, value: number) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((record) => Object.fromEntries(Object.entries(record).slice(0, most))),
    v.record(short(name), short(value)),
  );

/** What the DOM sensor read in a top document: a claim of the page, cut to size here. */
export const pageClaimSchema = v.object({
  type: v.literal('page'),
  title: short(300),
  language: v.nullable(short(35)),
  meta: cappedRecord(40, 80, 300),
  headings: capped(short(200), 30),
  links: capped(v.object({ text: short(80), href: short(600) }), 150),
  forms: capped(
    v.object({
      method: v.picklist(['get', 'post']),
      action: short(600),
      insecure: v.boolean(),
      fields: capped(v.object({ type: short(30), name: short(60), required: v.boolean() }), 40),
    }),
    20,
  ),
  mixedContent: capped(short(600), 30),
  textSample: short(6000),
  /** The scripts that watch the page's own world found each other in this document. */
  watched: v.boolean(),
  words: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000)),
});
export type PageClaim = v.InferOutput<typeof pageClaimSchema>;

/** What the page's world saw, as it wrote it (platform/page-world/line.ts): a claim of the page, read by its own reader. */
export const pageWorldSchema = v.object({
  type: v.literal('page-world'),
  /** Epoch milliseconds. */
  at: v.number(),
  text: v.pipe(v.string(), v.maxLength(300_000)),
});

/** Text in a field, while it is typed; or fields that were sent off. The background keeps hashes of it in memory only. */
export const typingSchema = v.union([
  v.object({
    type: v.literal('typed'),
    name: short(100),
    field: short(30),
    autocomplete: short(100),
    /** Epoch milliseconds. */
    at: v.number(),
    value: v.pipe(v.string(), v.maxLength(500)),
  }),
  v.object({ type: v.literal('submitted'), names: v.nullable(capped(short(100), 40)), at: v.number() }),
]);
export type Typing = v.InferOutput<typeof typingSchema>;

/** Asks the bridges of a tab to tell again what stands in the fields that were typed in. */
export const typeAgain = 'type-again';

const roleSchema = v.picklist(buttonRoles);
/** What the consent sensor tells of a page: claims, cut to size here. */
export const consentClaimSchema = v.variant('type', [
  /** Something that may be a banner was seen: in the document itself, or in frames that lie on top of it. */
  v.object({
    type: v.literal('consent-candidate'),
    at,
    document: v.boolean(),
    frames: capped(
      v.object({ origin: short(300), box: boxSchema, covers: part, scrollLocked: v.boolean() }),
      4,
    ),
    viewport: v.object({ width: pixels, height: pixels }),
  }),
  /** One layer of a banner as it is drawn in the speaker's frame. */
  v.object({
    type: v.literal('consent-banner'),
    at,
    layer: v.picklist([1, 2]),
    foundBy: v.picklist(['platform', 'words']),
    box: boxSchema,
    viewport: v.object({ width: pixels, height: pixels }),
    covers: part,
    scrollLocked: v.boolean(),
    text: short(2000),
    language: v.nullable(short(35)),
    buttons: capped(
      v.object({
        text: short(80),
        role: roleSchema,
        box: boxSchema,
        inView: v.boolean(),
        asText: v.boolean(),
        filled: v.boolean(),
        contrast: ratio,
        standsOut: ratio,
        fontSize: pixels,
        focusable: v.boolean(),
        order: count(100),
      }),
      20,
    ),
    toggles: capped(
      v.object({
        label: short(80),
        checked: v.boolean(),
        fixed: v.boolean(),
        purpose: v.picklist([
          'necessary',
          'preferences',
          'statistics',
          'marketing',
          'legitimate-interest',
          'other',
        ]),
        visible: v.boolean(),
      }),
      60,
    ),
    links: capped(v.object({ text: short(80), href: short(600) }), 20),
    partners: v.nullable(count(20_000)),
    focusInside: v.boolean(),
    dialog: v.boolean(),
  }),
  /** A press of the person, as the browser vouches; `role` null where the speaker does not know the words. */
  v.object({
    type: v.literal('consent-click'),
    at,
    text: short(80),
    role: v.nullable(roleSchema),
    /** Whether a toggle that can be changed was on; null where it does not matter. */
    toggles: v.nullable(v.picklist(['none', 'some'])),
    clicks: v.nullable(count(1000)),
  }),
  /** A platform answered over its standard interface. */
  v.object({
    type: v.literal('consent-string'),
    at,
    format: v.picklist(['tcf', 'gpp', 'us-privacy', 'additional-consent']),
    text: short(4096),
    event: v.nullable(v.picklist(['tcloaded', 'cmpuishown', 'useractioncomplete', 'other'])),
    gdprApplies: v.nullable(v.boolean()),
    cmpId: v.nullable(count(100_000)),
  }),
  /** The search came to its end. */
  v.object({
    type: v.literal('consent-search'),
    at,
    /** Since the first paint. */
    seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
    /** It began so late that something may have been missed. */
    late: v.boolean(),
    /** Null while a banner lies on top. */
    wayBack: v.nullable(
      v.union([v.literal('none'), v.object({ text: short(80), as: v.picklist(['link', 'floating']) })]),
    ),
  }),
]);
export type ConsentClaim = v.InferOutput<typeof consentClaimSchema>;

/** Asks for a visit's report; the background first writes and judges what is still on its way. */
export const reportRequestSchema = v.object({
  type: v.literal('report'),
  of: v.union([v.object({ visit: v.string() }), v.object({ tab: v.number() })]),
});
export type ReportRequest = v.InferOutput<typeof reportRequestSchema>;

export interface ReportAnswer {
  readonly helder: {
    readonly version: string;
    readonly ruleSet: { readonly id: string; readonly version: string; readonly sha256: string };
    readonly dataDate: string;
  };
  readonly visitId: VisitId | null;
  readonly report: VisitReport | null;
}

/** Sends the report request from one of the extension's pages. */
export async function requestReport(of: ReportRequest['of']): Promise<ReportAnswer> {
  const answer: ReportAnswer = await browser.runtime.sendMessage({
    type: 'report',
    of,
  } satisfies ReportRequest);
  return answer;
}
