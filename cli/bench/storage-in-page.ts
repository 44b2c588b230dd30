import { openStore } from '../../platform/store/store.ts';
import { heavyVisit } from './heavy-visit.ts';

/** What a part of the measurement in the browser took. */
export interface StorageMeasure {
  readonly visits: number;
  /** Bytes by navigator.storage.estimate(), before and after. */
  readonly before: number;
  readonly after: number;
  /** Milliseconds for all visits: in calls to the store, and at closing them alone. */
  readonly storing: number;
  readonly closing: number;
  /** Problems that the store told. */
  readonly problems: readonly string[];
}

/** Flushes after which a running visit is judged: the page grew quiet, or three seconds went by. */
const judgedAfter = new Set([3, 6]);

/** Writes heavy visits as a background does; runs in a page of the browser that is measured. */
export async function storeHeavyVisits(from: number, count: number): Promise<StorageMeasure> {
  // The visits come one after another without a pause: nothing is gained by waiting.
  const store = openStore({ gather: 0 });
  const problems = new Set<string>();
  const note = (
    result: Awaited<ReturnType<typeof store.flush>> | Awaited<ReturnType<typeof store.close>>,
  ) => {
    if (!result.ok) problems.add(`${result.problem.key}: ${result.problem.detail}`);
  };
  await store.listVisits({ limit: 1 });
  const before = await used();
  let storing = 0;
  let closing = 0;
  for (let n = from; n < from + count; n++) {
    const { visit, flushes, judgementAfter, summary } = heavyVisit(n, 1_790_000_000_000 + n * 60_000);
    const began = performance.now();
    note(await store.putVisit(visit));
    for (const [place, signals] of flushes.entries()) {
      note(await store.appendMany(new Map([[visit.id, signals]])));
      if (place === 3) note(await store.updateVisit(visit.id, { title: 'Nu met een titel' }));
      if (judgedAfter.has(place + 1))
        note(await store.saveJudgement(visit.id, judgementAfter(place + 1), summary));
    }
    const closes = performance.now();
    note(await store.close(visit.id, visit.startedAt + 30_000));
    closing += performance.now() - closes;
    note(await store.saveJudgement(visit.id, judgementAfter(flushes.length), summary));
    storing += performance.now() - began;
    // A person looks at a page for a moment, in which the browser tidies up.
    await new Promise((wake) => setTimeout(wake, 50));
  }
  store.release();
  return { visits: count, before, after: await used(), storing, closing, problems: [...problems] };
}

async function used(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

Object.assign(globalThis, { storeHeavyVisits });
