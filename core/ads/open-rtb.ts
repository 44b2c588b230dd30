import type { AdProtocol } from '../model/ad-signal.ts';
import { at, flat, json, list, text } from '../pixels/json.ts';
import type { PixelRequest } from '../pixels/pixel.ts';
import { type AdKnowledge, type Ask, type DecodeAd, newAsk } from './ask.ts';
import { readKeyValue } from './key-values.ts';
import { addUser } from './open-rtb-user.ts';
import { flagOf, transparencyOf, treatmentOf } from './treatment.ts';

const impressionLimit = 30;

/**
 * OpenRTB 2.x, wherever it goes: `imp` are the places, `user` and `device` the visitor, `site` the page, `regs` the laws,
 * `bcat` what is not wanted. Prebid Server's bidders stand in `imp.ext.prebid.bidder`.
 * https://github.com/InteractiveAdvertisingBureau/openrtb2.x/blob/main/2.6.md,
 * https://docs.prebid.org/prebid-server/endpoints/openrtb2/pbs-endpoint-auction.html
 */
export const decode: DecodeAd = (request, known) => {
  const bid = bidRequestOf(request);
  return bid === null ? null : readBidRequest(bid, 'openrtb', known);
};

/** The body, when it is a bid request beyond doubt: an object of a shop may have an `imp` too. */
export function bidRequestOf({ body, bodyFields }: PixelRequest): unknown {
  const written = body ?? bodyFields?.data?.[0] ?? null;
  if (written === null || !written.includes('"imp"')) return null;
  const bid = json(written);
  const impressions = list(at(bid, 'imp'), impressionLimit);
  if (typeof at(bid, 'id') !== 'string' || !Array.isArray(at(bid, 'imp'))) return null;
  if (impressions.length === 0 || !impressions.every(isImpression)) return null;
  return ['site', 'app', 'dooh', 'device', 'regs'].some((part) => isObject(at(bid, part))) ? bid : null;
}

function isImpression(impression: unknown): boolean {
  const kinds = ['banner', 'video', 'native', 'audio'];
  return text(at(impression, 'id')) !== null && kinds.some((kind) => isObject(at(impression, kind)));
}

export function readBidRequest(bid: unknown, protocol: AdProtocol, known: AdKnowledge) {
  const regs = (name: string) => flagOf(at(bid, 'regs', name)) ?? flagOf(at(bid, 'regs', 'ext', name));
  const ask = newAsk(protocol)
    .treat(treatmentOf({ child: regs('coppa'), gpc: regs('gpc'), gdprApplies: regs('gdpr') }))
    .transparency(transparencyOf(at(bid, 'regs', 'ext', 'dsa') ?? at(bid, 'regs', 'dsa')))
    .blocked(list(at(bid, 'bcat'), 50));
  for (const impression of list(at(bid, 'imp'), impressionLimit)) addImpression(ask, impression);
  for (const bidder of keysOf(at(bid, 'ext', 'prebid', 'bidderparams'))) ask.bidder(bidder);
  addUser(ask, at(bid, 'user'), at(bid, 'device'), known);
  addPage(ask, at(bid, 'site'), known);
  return ask.done();
}

function addImpression(ask: Ask, impression: unknown): void {
  const place = ['ext', 'gpid'] as const;
  const code = text(at(impression, ...place)) ?? text(at(impression, 'tagid'));
  const shared = text(at(impression, 'ext', 'data', 'pbadslot'));
  ask.slot((code ?? shared ?? '').replace(/^\/\d+(,\d+)?\//, ''), sizesOf(impression));
  for (const bidder of keysOf(at(impression, 'ext', 'prebid', 'bidder'))) ask.bidder(bidder);
}

function sizesOf(impression: unknown): readonly string[] {
  const shapes = [at(impression, 'banner'), at(impression, 'video')].filter(isObject);
  return shapes
    .flatMap((shape) => [...list(at(shape, 'format')), shape])
    .flatMap((size) => {
      const [width, height] = [at(size, 'w'), at(size, 'h')];
      return typeof width === 'number' && typeof height === 'number' ? [`${width}x${height}`] : [];
    });
}

const pageParts = ['page', 'ref', 'cat', 'sectioncat', 'pagecat', 'keywords', 'search', 'content'] as const;

function addPage(ask: Ask, site: unknown, known: AdKnowledge): void {
  for (const part of pageParts) if (isSomething(at(site, part))) ask.page(`site.${part}`);
  for (const [key, value] of flat(at(site, 'ext', 'data'))) readKeyValue(ask, key, value, known);
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) && !Array.isArray(value) ? Object.keys(value).slice(0, impressionLimit) : [];
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isObject(value) || text(value) !== null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
