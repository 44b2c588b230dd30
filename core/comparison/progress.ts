import { type Run, type RunEnding, runs } from './run.ts';

/** What is being done in a run, one after the other; a run without a choice goes from `watching` to `closing`. */
export const steps = ['opening', 'loading', 'watching', 'choosing', 'after', 'again', 'closing'] as const;
export type Step = (typeof steps)[number];

/** What happened, as the runs tell it. */
export type ProgressEvent =
  | { readonly what: 'begin'; readonly run: Run }
  | { readonly what: 'step'; readonly step: Step }
  | { readonly what: 'end'; readonly ending: RunEnding }
  | { readonly what: 'stop' };

export type RunState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly step: Step }
  | { readonly state: 'ended'; readonly ending: RunEnding };

/** How far a comparison is. */
export interface Progress {
  readonly runs: Readonly<Record<Run, RunState>>;
  readonly state: 'running' | 'stopping' | 'ended';
}

export const notBegun: Progress = {
  runs: { none: { state: 'waiting' }, reject: { state: 'waiting' }, accept: { state: 'waiting' } },
  state: 'running',
};

/** The progress after something happened. What does not fit changes nothing: an answer may come after the person stopped. */
export function advance(progress: Progress, event: ProgressEvent): Progress {
  if (progress.state === 'ended') return progress;
  if (event.what === 'stop') return { ...progress, state: 'stopping' };
  if (event.what === 'begin') {
    if (progress.state === 'stopping' || progress.runs[event.run].state !== 'waiting') return progress;
    return withRun(progress, event.run, { state: 'running', step: 'opening' });
  }
  const run = runningOf(progress);
  if (run === null) return progress;
  if (event.what === 'step') return withRun(progress, run, { state: 'running', step: event.step });
  return settled(withRun(progress, run, { state: 'ended', ending: event.ending }));
}

/** The run that is going on; null between two and at the end. */
export function runningOf({ runs: states }: Progress): Run | null {
  return runs.find((run) => states[run].state === 'running') ?? null;
}

/** Part of the work that is done, 0 to 1: for a bar, so roughly. */
export function partDone(progress: Progress): number {
  const parts = runs.map((run) => {
    const state = progress.runs[run];
    if (state.state === 'waiting') return 0;
    return state.state === 'ended' ? 1 : steps.indexOf(state.step) / steps.length;
  });
  return parts.reduce((sum, part) => sum + part, 0) / runs.length;
}

function withRun(progress: Progress, run: Run, state: RunState): Progress {
  return { ...progress, runs: { ...progress.runs, [run]: state } };
}

/** Over when every run has ended, or when the one that was going on ended after the person stopped. */
function settled(progress: Progress): Progress {
  const all = runs.every((run) => progress.runs[run].state === 'ended');
  return all || progress.state === 'stopping' ? { ...progress, state: 'ended' } : progress;
}
