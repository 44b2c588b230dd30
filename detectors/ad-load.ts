import type { Box } from '../core/model/consent-signal.ts';
import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';
import { type ShownAd, shownAds } from './shared/ads.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const evidenceLimit = 20;

/** How much of a page is advertising of others: of its whole area, and of the screen where most of it stands together. */
export const detector = defineDetector({
  id: 'ad-load',
  reads: ['ad-place', 'ad-auction', 'ad-request', 'ad-search', 'request', 'host', 'page'],
  needs: ['ads'],
  detect(input) {
    const ads = shownAds(input).filter(({ landing }) => !landing.own);
    const search = input.signals('ad-search').findLast(({ page, window }) => page != null && window != null);
    if (ads.length === 0) return [];
    const signals = [...(search === undefined ? [] : [search]), ...ads.map(({ tree }) => tree.root)];
    return [
      {
        id: observationId('ad-load', 'page'),
        kind: 'ad-load',
        trust: ads.every(({ trust }) => trust === 'page') ? ('page' as const) : ('browser' as const),
        data: {
          ads: ads.length,
          ...shares(ads, usable(search?.page), usable(search?.window)),
          at: signals.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY),
        },
        because: because(signals.slice(0, evidenceLimit)),
      },
    ];
  },
});

/** Percentages and numbers; null where the sizes were not told. */
function shares(ads: readonly ShownAd[], page: Size | null, window: Size | null) {
  if (page === null || window === null) {
    return { share: null, screenShare: null, atOnce: null, perScreen: null };
  }
  const boxes = ads.filter(({ tree }) => tree.root.lies === 'in-page').map(({ tree }) => tree.root.box);
  const over = ads.filter(({ tree }) => tree.root.lies === 'over');
  const stays = over.reduce((sum, { tree }) => sum + tree.root.covers, 0);
  const area = boxes.reduce((sum, box) => sum + areaIn(box, 0, page.height, page.width), 0);
  const screens = Math.max(1, page.height / window.height);
  return {
    share: percent(area / (page.width * Math.max(page.height, window.height))),
    screenShare: percent(stays + fullest(boxes, window)),
    atOnce: over.length + most(boxes, window.height),
    perScreen: Math.round((10 * ads.length) / screens) / 10,
  };
}

/** Part of the screen that ads cover where they cover most of it. */
function fullest(boxes: readonly Box[], { width, height }: Size): number {
  const tops = boxes.flatMap(({ y, height: tall }) => [y, y + tall - height]).map((top) => Math.max(0, top));
  const covered = tops.map((top) =>
    boxes.reduce((sum, box) => sum + areaIn(box, top, top + height, width), 0),
  );
  return Math.max(0, ...covered) / (width * height);
}

/** Most ads whose middle stands in one screen. */
function most(boxes: readonly Box[], height: number): number {
  const middles = boxes.map((box) => box.y + box.height / 2).sort((a, b) => a - b);
  let from = 0;
  let best = 0;
  for (const [to, middle] of middles.entries()) {
    while (middle - (middles[from] ?? middle) > height) from += 1;
    best = Math.max(best, to - from + 1);
  }
  return best;
}

/** Square pixels of a box between two heights of the page. */
function areaIn(box: Box, top: number, bottom: number, width: number): number {
  const across = Math.min(box.x + box.width, width) - Math.max(0, box.x);
  const down = Math.min(box.y + box.height, bottom) - Math.max(top, box.y);
  return Math.max(0, across) * Math.max(0, down);
}

function usable(size: Size | null | undefined): Size | null {
  return size == null || size.width <= 0 || size.height <= 0 ? null : size;
}

function percent(part: number): number {
  return Math.min(100, Math.round(100 * part));
}
