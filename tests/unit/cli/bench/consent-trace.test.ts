import { describe, expect, it } from 'vitest';
import { piecesOf, type TraceEvent } from '../../../../cli/bench/consent-trace.ts';

const url = 'chrome-extension://abc/frame.js';
const event = (name: string, ts: number, data: object, rest: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ts,
  dur: 100,
  tdur: 80,
  pid: 1,
  tid: 1,
  args: { data },
  ...rest,
});
const paint: TraceEvent = { name: 'firstPaint', ts: 500, pid: 1, tid: 1, args: { frame: 'top' } };

describe('the work of the extension’s scripts in a trace', () => {
  it('is CPU of the thread in milliseconds, by page, before and after its first paint', () => {
    const events = [
      paint,
      event('EvaluateScript', 400, { url, frame: 'top' }),
      event('FunctionCall', 900, { url, frame: 'top', functionName: 'a' }),
    ];
    expect(piecesOf(events, ['frame.js'])).toEqual([
      { page: 'top', script: 'frame.js', is: 'load', functionName: '', cpu: 0.08, beforePaint: true },
      { page: 'top', script: 'frame.js', is: 'call', functionName: 'a', cpu: 0.08, beforePaint: false },
    ]);
  });

  it('belongs to the page that holds the frame', () => {
    const events = [
      event('FrameCommittedInBrowser', 1, { frame: 'inner', parent: 'top' }),
      event('FunctionCall', 600, { url, frame: 'inner' }),
    ];
    expect(piecesOf(events, ['frame.js'])[0]?.page).toBe('top');
  });

  it('counts a call within a call once', () => {
    const events = [
      event('FunctionCall', 600, { url, frame: 'top' }),
      event('FunctionCall', 650, { url, frame: 'top' }, { dur: 10 }),
    ];
    expect(piecesOf(events, ['frame.js'])).toHaveLength(1);
  });

  it('leaves out what is of the page', () => {
    const events = [event('FunctionCall', 600, { url: 'https://a.example/frame.js', frame: 'top' })];
    expect(piecesOf(events, ['frame.js'])).toEqual([]);
  });
});
