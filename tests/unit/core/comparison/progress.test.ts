import { describe, expect, it } from 'vitest';
import {
  advance,
  notBegun,
  type Progress,
  type ProgressEvent,
  partDone,
  runningOf,
} from '../../../../core/comparison/progress.ts';

const told = (...events: readonly ProgressEvent[]): Progress => events.reduce(advance, notBegun);
const begin = (run: 'none' | 'reject' | 'accept'): ProgressEvent => ({ what: 'begin', run });
const end: ProgressEvent = { what: 'end', ending: 'done' };

describe('the progress of a comparison', () => {
  it('follows a run through its steps', () => {
    const progress = told(begin('none'), { what: 'step', step: 'watching' });
    expect(runningOf(progress)).toBe('none');
    expect(progress.runs).toEqual({
      none: { state: 'running', step: 'watching' },
      reject: { state: 'waiting' },
      accept: { state: 'waiting' },
    });
  });

  it('ends when the third run has', () => {
    const progress = told(begin('none'), end, begin('reject'), {
      what: 'end',
      ending: 'no-banner',
    });
    expect(progress.state).toBe('running');
    expect([begin('accept'), end].reduce(advance, progress)).toEqual({
      runs: {
        none: { state: 'ended', ending: 'done' },
        reject: { state: 'ended', ending: 'no-banner' },
        accept: { state: 'ended', ending: 'done' },
      },
      state: 'ended',
    });
  });

  it('ends with the run in which the person stopped, and begins no other', () => {
    const stopping = told(begin('none'), { what: 'stop' });
    expect(stopping.state).toBe('stopping');
    expect(advance(stopping, begin('reject'))).toEqual(stopping);
    const ended = advance(stopping, { what: 'end', ending: 'stopped' });
    expect(ended.state).toBe('ended');
    expect(ended.runs.reject).toEqual({ state: 'waiting' });
  });

  it('is changed by nothing that comes after the end', () => {
    const ended = told(begin('none'), { what: 'stop' }, { what: 'end', ending: 'stopped' });
    expect(advance(ended, { what: 'step', step: 'again' })).toBe(ended);
    expect(advance(ended, begin('accept'))).toBe(ended);
  });

  it('ignores a step while no run goes on', () => {
    expect(told({ what: 'step', step: 'again' })).toEqual(notBegun);
  });

  it('grows from nothing to all', () => {
    expect(partDone(notBegun)).toBe(0);
    expect(partDone(told(begin('none'), end))).toBeCloseTo(1 / 3);
    expect(partDone(told(begin('none'), end, begin('reject'), end, begin('accept'), end))).toBe(1);
  });
});
