import type { AdLabel } from '../../core/model/ad-place-signal.ts';
import type { AdTree } from './ad-trees.ts';

/** How an ad says that it is one. */
export interface AdMark {
  readonly labelled: 'clear' | 'weak' | 'none' | 'unknown';
  readonly words: readonly string[];
  /** Of the mark that can be read best. */
  readonly fontSize: number | null;
  readonly contrast: number | null;
  /** What is wrong with the best one; empty when nothing is, or when there is none. */
  readonly weakBy: readonly ('word' | 'small' | 'faint' | 'english')[];
}

/** domain.md B.2 (ads.weak-marking-for-child); WCAG 2.2, success criterion 1.4.3. */
const smallBelow = 11;
const faintBelow = 4.5;

/** The mark with the fewest faults speaks for the ad. Where something in it was not read, that none was seen says nothing. */
export function markOf({ above, places }: AdTree, pageLanguage: string | null): AdMark {
  const labels = [...above, ...places].flatMap((place) => place.labels);
  const isDutch = /^nl\b/i.test(pageLanguage ?? '');
  const best = labels
    .map((label) => ({ label, faults: faultsOf(label, isDutch) }))
    .reduce<{ label: AdLabel; faults: AdMark['weakBy'] } | null>(
      (least, one) => (least === null || one.faults.length < least.faults.length ? one : least),
      null,
    );
  const isUnread = places.some(({ unread }) => unread > 0);
  return {
    labelled: labels.some(({ strength }) => strength === 'clear')
      ? 'clear'
      : labels.length > 0
        ? 'weak'
        : isUnread
          ? 'unknown'
          : 'none',
    words: [...new Set(labels.map(({ word }) => word))],
    fontSize: best?.label.fontSize ?? null,
    contrast: best?.label.contrast ?? null,
    weakBy: best?.faults ?? [],
  };
}

function faultsOf({ strength, fontSize, contrast, language }: AdLabel, isDutch: boolean): AdMark['weakBy'] {
  const faults: readonly (readonly [AdMark['weakBy'][number], boolean])[] = [
    ['word', strength === 'weak'],
    ['small', fontSize !== null && fontSize < smallBelow],
    ['faint', contrast !== null && contrast < faintBelow],
    ['english', isDutch && language === 'en'],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}
