import type { Clicks } from './popup-clicks.ts';
import type { Opening, Openings } from './popup-openings.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds. */
interface Times {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
}

/** Helder's times beside those of an empty extension, measured in turn. */
interface Compared {
  readonly helder: Times;
  readonly empty: Times;
  /** Of the medians: milliseconds that Helder takes more, and how many times as long. */
  readonly difference: number;
  readonly ratio: number;
}

export interface PopupResult {
  readonly visitsStored: number;
  /** Of the visit that the popup shows. */
  readonly requests: number;
  /** What the first sentence may take at the 95th percentile. */
  readonly budget: number;
  /** From the document's time origin until the first sentence stands in it, and until it is painted. */
  readonly sentence: Compared;
  readonly painted: Compared;
  /** The first sentence when the background is asleep: the browser starts a process for the popup first. */
  readonly asleep: Compared;
  /** From the click on the icon until the popup is painted. */
  readonly click: Compared;
}

const budget = 100;

/** Sums the measurements up. */
export function popupResult(
  of: Pick<PopupResult, 'visitsStored' | 'requests'>,
  { awake, asleep, clicks }: { readonly awake: Openings; readonly asleep: Openings; readonly clicks: Clicks },
): PopupResult {
  const sentence = ({ sentence }: Opening) => sentence;
  return {
    ...of,
    budget,
    sentence: compare(awake.helder.map(sentence), awake.empty.map(sentence)),
    painted: compare(
      awake.helder.map(({ painted }) => painted),
      awake.empty.map(({ painted }) => painted),
    ),
    asleep: compare(asleep.helder.map(sentence), asleep.empty.map(sentence)),
    click: compare(clicks.helder, clicks.empty),
  };
}

function compare(helderValues: readonly number[], emptyValues: readonly number[]): Compared {
  const [helder, empty] = [times(helderValues), times(emptyValues)];
  return {
    helder,
    empty,
    difference: helder.median - empty.median,
    ratio: helder.median / empty.median,
  };
}

function times(values: readonly number[]): Times {
  return { count: values.length, median: median(values), p95: quantile(values, 0.95) };
}

export function printPopup({ requests, visitsStored, sentence, painted, asleep, click }: PopupResult): void {
  const row = ({ helder, empty, difference, ratio }: Compared) => ({
    median: Math.round(helder.median),
    p95: Math.round(helder.p95),
    'empty median': Math.round(empty.median),
    'empty p95': Math.round(empty.p95),
    more: Math.round(difference),
    ratio: Number(ratio.toFixed(2)),
    times: helder.count,
  });
  console.log(`Popup, a page of ${requests} requests, ${visitsStored} visits stored; milliseconds`);
  console.table({
    'first sentence': row(sentence),
    '  painted': row(painted),
    'first sentence, background asleep': row(asleep),
    'click to sentence painted': row(click),
  });
  const verdict = sentence.helder.p95 <= budget ? 'within' : 'over';
  console.log(`  the first sentence is ${verdict} its budget of ${budget} ms at the 95th percentile`);
}
