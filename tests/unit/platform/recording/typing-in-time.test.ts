import { expect, test } from 'vitest';
import { typingInTime } from '../../../../platform/recording/typing-in-time.ts';
import type { BrowserEvent } from '../../../../platform/sensors/events.ts';

const gone: BrowserEvent = { kind: 'tab-gone', tabId: 1, timeStamp: 0 };

test('what was typed before a request comes before it, though it was told behind', () => {
  expect(typingInTime([request(10), gone, request(30), typed(20)])).toEqual([
    request(10),
    gone,
    typed(20),
    request(30),
  ]);
});

test('what was typed later stays behind', () => {
  expect(typingInTime([request(10), typed(20), typed(30)])).toEqual([request(10), typed(20), typed(30)]);
});

function request(timeStamp: number): BrowserEvent {
  return {
    kind: 'request',
    phase: 'sent',
    details: {
      requestId: `${timeStamp}`,
      url: 'https://a.example/',
      method: 'POST',
      type: 'xmlhttprequest',
      tabId: 1,
      frameId: 0,
      parentFrameId: -1,
      timeStamp,
    },
  };
}

function typed(timeStamp: number): BrowserEvent {
  return {
    kind: 'typing',
    tabId: 1,
    frameId: 0,
    documentId: 'D',
    url: 'https://a.example/',
    timeStamp,
    typing: { type: 'submitted', names: null, at: timeStamp },
  };
}
