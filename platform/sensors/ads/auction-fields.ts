import * as v from 'valibot';
import { transparencyOf } from '../../../core/ads/treatment.ts';
import type { AdAuctionFields } from '../../../core/model/ad-place-signal.ts';
import { looksLikeIdentifier } from '../../../core/reduce/entropy.ts';
import { capped, short } from '../../message-parts.ts';

const dsaSchema = v.object({
  behalf: v.nullable(short(120)),
  paid: v.nullable(short(120)),
  transparency: capped(v.object({ dsaparams: capped(v.number(), 5) }), 5),
});
const bidSchema = v.object({
  bidder: v.nullable(short(60)),
  code: v.nullable(short(200)),
  size: v.nullable(short(20)),
  won: v.boolean(),
  advertisers: capped(short(100), 5),
  categories: capped(short(20), 9),
  dsa: v.nullable(dsaSchema),
});
const prebidSchema = v.object({
  version: short(40),
  coppa: v.nullable(v.boolean()),
  modules: capped(short(60), 30),
  sources: capped(short(60), 40),
  bidders: capped(short(60), 60),
  slots: capped(short(200), 60),
  bids: capped(bidSchema, 60),
});
const gptSchema = v.object({
  version: v.nullable(short(40)),
  slots: capped(
    v.object({ code: v.nullable(short(200)), path: v.nullable(short(200)), filled: v.nullable(v.boolean()) }),
    60,
  ),
});
const answerSchema = v.object({ prebid: capped(prebidSchema, 5), gpt: v.nullable(gptSchema) });
type Prebid = v.InferOutput<typeof prebidSchema>;

/**
 * What a page's auctions answered (auction-read.ts), as signals have it. Whatever is no such answer gives none: it comes from
 * the page. Codes of places are as the page has them.
 */
export function auctionFields(answer: unknown): AdAuctionFields[] {
  const read = v.safeParse(answerSchema, answer);
  if (!read.success) return [];
  const made: AdAuctionFields[] = [];
  const { prebid, gpt } = read.output;
  if (prebid.length > 0) made.push(ofPrebid(prebid));
  if (gpt !== null) {
    made.push({
      library: 'gpt',
      version: versionOf(gpt.version),
      bidders: [],
      bids: [],
      identifiers: [],
      modules: [],
      coppa: null,
      slots: gpt.slots.map((slot) => ({
        ...slot,
        code: slot.code ?? '',
      })),
    });
  }
  return made;
}

/** A page may have several, by different names: they are told as one. */
function ofPrebid(all: readonly Prebid[]): AdAuctionFields {
  const bids = all.flatMap((one) => one.bids).slice(0, 60);
  const shown = new Set(bids.filter(({ won }) => won).map((bid) => bid.code));
  const names = [...all.flatMap((one) => one.bidders), ...bids.map((bid) => bid.bidder ?? '')];
  const slots = distinct(all.flatMap((one) => one.slots)).slice(0, 60);
  const coppa = all.map((one) => one.coppa).filter((one) => one !== null);
  return {
    library: 'prebid',
    version: versionOf(all[0]?.version ?? null),
    bidders: distinct(names.filter(isName)),
    bids: bids
      .filter(({ bidder }) => isName(bidder ?? ''))
      .map(({ bidder, size, won, advertisers, categories, dsa, ...bid }) => ({
        bidder: bidder ?? '',
        code: bid.code ?? '',
        size: size !== null && /^\d{1,5}x\d{1,5}$/.test(size) ? size : null,
        won,
        advertisers: distinct(advertisers.map(hostIn).filter((host) => host !== '')),
        categories: distinct(
          categories.filter((one) => /^[\w-]{1,20}$/.test(one) && !looksLikeIdentifier(one)),
        ),
        transparency: dsa === null ? null : transparencyOf(dsa),
      })),
    identifiers: distinct(
      all
        .flatMap((one) => one.sources)
        .map(sourceOf)
        .filter((one) => one !== ''),
    ),
    modules: distinct(all.flatMap((one) => one.modules).filter(isName)),
    coppa: coppa.length === 0 ? null : coppa.includes(true),
    slots: slots.map((slot) => ({ code: slot, path: null, filled: shown.has(slot) ? true : null })),
  };
}

/** A code of Prebid's, as its adapters and modules are named. */
function isName(text: string): boolean {
  return /^[a-z][\w-]{1,39}$/i.test(text) && !looksLikeIdentifier(text);
}

function sourceOf(source: string): string {
  const host = source.toLowerCase();
  return /^[a-z][a-z0-9_-]*(\.[a-z0-9-]+)*$/.test(host) && !looksLikeIdentifier(host) ? `eids:${host}` : '';
}

/** The host of an advertiser, who may be written with scheme and path. */
function hostIn(text: string): string {
  return URL.parse(text.includes('//') ? text : `https://${text}`)?.hostname ?? '';
}

function versionOf(text: string | null): string | null {
  return text !== null && /^[\w.+-]{1,40}$/.test(text) ? text : null;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
