import type { ProgressEvent, Step } from '../../core/comparison/progress.ts';
import { type Run, type RunEnding, runs, type SeenLoad, type SeenRun } from '../../core/comparison/run.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { Hands, Jar } from './hands.ts';

/** How long a page is watched, in milliseconds. */
export const watchFor = {
  /** After its load event, in the runs without a choice and after one: what comes later is not compared. */
  page: 10_000,
  /** After a banner appeared, before there is chosen in it: what runs without a choice has begun by then. */
  banner: 2000,
  /** After the choice, before the page is loaded again. */
  choice: 4000,
} as const;

/** Milliseconds in which a window that is being closed says so. */
const closingTime = 500;

/**
 * Makes the three runs, one after the other, each in an empty jar. Resolves to what was seen; also when the person stops,
 * or closes the window of a run, which is the same. Rejects when already the first run could not be made.
 */
export async function compare(
  hands: Hands,
  tell: (event: ProgressEvent) => void,
  stop: AbortSignal,
): Promise<readonly SeenRun[]> {
  const seen: SeenRun[] = [];
  for (const run of runs) {
    if (stop.aborted) break;
    tell({ what: 'begin', run });
    const one = await makeRun(run, hands, (step) => tell({ what: 'step', step }), stop).catch(
      (error: unknown) => {
        // What the runs before saw is worth telling.
        if (seen.length === 0) throw error;
        return { run, ended: 'not-recorded', first: null, again: null } as const;
      },
    );
    seen.push(one);
    if (one.ended === 'stopped') tell({ what: 'stop' });
    tell({ what: 'end', ending: one.ended });
    if (one.ended === 'stopped') break;
  }
  return seen;
}

interface Visits {
  first: VisitId | null;
  again: VisitId | null;
}

/** One run, from an empty jar to none. */
async function makeRun(
  run: Run,
  hands: Hands,
  tell: (step: Step) => void,
  stop: AbortSignal,
): Promise<SeenRun> {
  const jar = await hands.openJar();
  const over = AbortSignal.any([stop, jar.gone]);
  const visits: Visits = { first: null, again: null };
  try {
    const walking = walk(run, hands, jar, visits, tell, over).catch(async (error: unknown) => {
      // A window that was just closed fails the step before it says that it is gone.
      await hands.wait(closingTime);
      if (over.aborted) return 'stopped' as const;
      throw error;
    });
    const ended = await Promise.race([stopped(over), walking]);
    tell('closing');
    const [first, again] = await Promise.all([read(hands, visits.first), read(hands, visits.again)]);
    return { run, ended: ended === 'done' && first === null ? 'not-recorded' : ended, first, again };
  } finally {
    await jar.destroy();
  }
}

function read(hands: Hands, visit: VisitId | null): Promise<SeenLoad | null> {
  return visit === null ? Promise.resolve(null) : hands.read(visit).catch(() => null);
}

/** The steps of a run. What has been seen stands in `visits`, however it ends. */
async function walk(
  run: Run,
  hands: Hands,
  jar: Jar,
  visits: Visits,
  tell: (step: Step) => void,
  over: AbortSignal,
): Promise<RunEnding> {
  // After each step: whoever stopped must not find the page loaded once more.
  const step = (next: Step): void => {
    over.throwIfAborted();
    tell(next);
  };
  await hands.mark(jar, run, null);
  step('loading');
  if ((await hands.load(jar)) === 'failed') return 'not-loaded';
  visits.first = await hands.visitIn(jar);
  if (visits.first === null) return 'not-recorded';
  step('watching');
  if (run === 'none') {
    await hands.wait(watchFor.page);
    visits.first = await hands.visitIn(jar);
    return 'done';
  }
  await hands.awaitBanner(visits.first);
  await hands.wait(watchFor.banner);
  visits.first = (await hands.visitIn(jar)) ?? visits.first;
  step('choosing');
  const chosen = await hands.choose(jar, visits.first, run);
  if (!chosen.ok) return chosen.noBanner ? 'no-banner' : 'not-chosen';
  await hands.mark(jar, run, { what: run, at: Date.now() });
  step('after');
  await hands.wait(watchFor.choice);
  step('again');
  if ((await hands.reload(jar)) === 'failed') return 'not-loaded';
  visits.again = await hands.visitIn(jar);
  await hands.wait(watchFor.page);
  visits.again = await hands.visitIn(jar);
  return visits.again === null ? 'not-recorded' : 'done';
}

function stopped(over: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (over.aborted) resolve('stopped');
    over.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}
