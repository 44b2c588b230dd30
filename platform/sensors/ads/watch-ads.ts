import type { Place } from './find-places.ts';
import { indexAbove } from './frames.ts';
import { drawOutlines } from './outline.ts';
import { searchAds } from './search-ads.ts';
import { askPlace, hear } from './tell.ts';

/** What Helder's script in one isolated world knows of an earlier start; the page cannot see it. */
type AdsWorld = typeof globalThis & { helderAdsAgain?: () => void };

/**
 * Looks for places for advertising in this document, and tells what they show. In a frame only if the frame lies in a
 * place of the document above: else it stops, and leaves nothing running. A second start only looks again.
 */
export function watchAds(): void {
  const world = globalThis as AdsWorld;
  if (world.helderAdsAgain !== undefined) world.helderAdsAgain();
  else if (window === window.top) begin(world, null);
  else void beginInFrame(world);
}

async function beginInFrame(world: AdsWorld): Promise<void> {
  const index = indexAbove();
  if (index === null) return;
  const place = await askPlace({ type: 'ad-frame', index, width: innerWidth, height: innerHeight });
  if (place !== null && world.helderAdsAgain === undefined) begin(world, place);
}

function begin(world: AdsWorld, within: string | null): void {
  const { again, placeOfFrame, places } = searchAds(within);
  world.helderAdsAgain = again;
  const outlines = within === null ? drawOutlines(() => elementsOf(places())) : null;
  hear((message) => {
    const { type, index, on, label } = message;
    if (type === 'ad-frame-of') return typeof index === 'number' ? placeOfFrame(index) : null;
    if (type === 'ad-outline') {
      return outlines?.(typeof on === 'boolean' ? on : null, typeof label === 'string' ? label : '');
    }
    return undefined;
  });
}

function elementsOf(places: Iterable<Place>): Element[] {
  return [...places].map(({ element }) => element);
}
