import type { AdControl, AdWord } from '../../core/model/ad-place-signal.ts';
import type { AdTree } from './ad-trees.ts';

/** What in an ad looks like something else, or stands in the way. */
export interface AdTricks {
  readonly tricks: readonly ('button' | 'small-close' | 'over-page')[];
  /** Kinds of its controls. */
  readonly controls: readonly AdControl['kind'][];
  /** The smaller side of the largest button that closes it, in CSS pixels; null when there is none. */
  readonly closeSize: number | null;
}

/** WCAG 2.2, success criterion 2.5.8. */
const smallBelow = 24;
/** domain.md B.2 (ads.trick-click). */
const overPageFrom = 0.8;
const buttonLists: ReadonlySet<string> = new Set(['play-button', 'start-button', 'download-button']);

/**
 * A button to play belongs to a video, one to download to what an app store has. A small button to close counts where the ad
 * lies over the page: there nothing else brings the page back.
 */
export function tricksOf({ root, places }: AdTree, words: readonly AdWord[], leadsToApp: boolean): AdTricks {
  const controls = places.flatMap((place) => place.controls);
  const hasVideo = places.some(({ media }) => media.videos > 0);
  const called = words
    .filter(({ list, where }) => buttonLists.has(list) && where === 'button')
    .map(({ list }) => list.replace('-button', ''));
  const buttons = [...controls.map(({ kind }) => kind), ...called].filter(
    (kind) => kind !== 'close' && !(kind === 'play' && hasVideo) && !(kind === 'download' && leadsToApp),
  );
  const closes = controls
    .filter(({ kind }) => kind === 'close')
    .map((one) => Math.min(one.width, one.height));
  const closeSize = closes.length === 0 ? null : Math.max(...closes);
  const isOver = root.lies === 'over';
  const all: readonly (readonly [AdTricks['tricks'][number], boolean])[] = [
    ['button', buttons.length > 0],
    ['small-close', isOver && closeSize !== null && closeSize < smallBelow],
    ['over-page', isOver && root.covers >= overPageFrom],
  ];
  return {
    tricks: all.filter(([, is]) => is).map(([trick]) => trick),
    controls: [...new Set(controls.map(({ kind }) => kind))],
    closeSize,
  };
}
