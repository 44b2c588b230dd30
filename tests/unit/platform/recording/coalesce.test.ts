import { describe, expect, it } from 'vitest';
import { coalesce } from '../../../../platform/recording/coalesce.ts';
import type { RequestDetails, RequestEvent } from '../../../../platform/sensors/events.ts';

const event = (
  phase: RequestEvent['phase'],
  requestId: string,
  change: Partial<RequestDetails> = {},
): RequestEvent => ({
  kind: 'request',
  phase,
  details: {
    requestId,
    url: 'https://a.example/',
    method: 'GET',
    type: 'script',
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    timeStamp: 0,
    ...change,
  },
});

describe('events of one request', () => {
  it('are one when sending and end both wait, at the time of the sending', () => {
    const sent = event('sent', '1', { timeStamp: 5, requestHeaders: [{ name: 'Referer', value: 'x' }] });
    const done = event('completed', '1', { timeStamp: 9, statusCode: 200 });
    expect(coalesce([sent, done])).toEqual([
      event('completed', '1', {
        timeStamp: 5,
        statusCode: 200,
        requestHeaders: [{ name: 'Referer', value: 'x' }],
      }),
    ]);
  });

  it('of each hop of a redirect stay apart', () => {
    const events = [
      event('sent', '1'),
      event('redirected', '1', { redirectUrl: 'https://b.example/' }),
      event('sent', '1', { url: 'https://b.example/' }),
      event('completed', '1', { url: 'https://b.example/', statusCode: 200 }),
    ];
    expect(coalesce(events).map((one) => one.kind === 'request' && [one.phase, one.details.url])).toEqual([
      ['redirected', 'https://a.example/'],
      ['completed', 'https://b.example/'],
    ]);
  });

  it('stay as they are when the other is not there', () => {
    const events = [event('completed', '1'), event('sent', '2')];
    expect(coalesce(events)).toEqual(events);
  });

  it('keep their place among the others', () => {
    const gone = { kind: 'tab-gone', tabId: 1, timeStamp: 3 } as const;
    const joined = coalesce([event('sent', '1'), gone, event('completed', '1')]);
    expect(joined.map(({ kind }) => kind)).toEqual(['request', 'tab-gone']);
  });
});
