import { expect, test } from 'vitest';
import { signalId } from '../../../../core/model/ids.ts';
import type { CookieSignal } from '../../../../core/model/signal.ts';
import { fold } from '../../../../platform/store/fold.ts';
import { cookie, health, request } from './samples.ts';

const sent = request('1', { at: 10, requestHeaders: [['accept', null]], cookiesSent: ['uid'] });
const answered = request('1', {
  at: 60,
  outcome: 'completed',
  status: 200,
  responseHeaders: [['content-type', 'image/gif']],
  setCookies: [cookie('uid')],
});
const whole = request('1', {
  at: 10,
  outcome: 'completed',
  status: 200,
  requestHeaders: [['accept', null]],
  cookiesSent: ['uid'],
  responseHeaders: [['content-type', 'image/gif']],
  setCookies: [cookie('uid')],
});

test('two parts of a request become one: the answer, with the headers that were known when it was sent', () => {
  expect(fold([[sent], [answered]])).toEqual([whole]);
});

test('a part that comes late does not make an answered request pending again', () => {
  expect(fold([[answered], [sent]])).toEqual([whole]);
});

test('the same batch twice changes nothing, whatever came in between', () => {
  expect(fold([[sent], [sent]])).toEqual([sent]);
  expect(fold([[sent], [answered], [sent]])).toEqual([whole]);
  expect(fold([[sent], [answered], [sent], [answered]])).toEqual([whole]);
});

test('folding what was folded changes nothing', () => {
  expect(fold([fold([[sent], [answered]])])).toEqual([whole]);
});

test('a headers list that says more wins over a later one that says less', () => {
  const partial = request('1', { outcome: 'failed', error: 'net::ERR_ABORTED', requestHeaders: [] });
  const [one] = fold([[sent], [partial]]);
  expect(one).toMatchObject({
    outcome: 'failed',
    error: 'net::ERR_ABORTED',
    requestHeaders: [['accept', null]],
  });
});

test('the error of a first ending does not stay with a second ending', () => {
  const failed = request('1', { outcome: 'failed', error: 'net::ERR_FAILED' });
  const [one] = fold([[failed], [answered]]);
  expect(one).toMatchObject({ outcome: 'completed', status: 200, error: null });
});

test('what only the first part knew is kept: who asked, the list, the carried identifier, the told address', () => {
  const first = request('1', {
    initiator: 'speel.example',
    tracking: { list: 'adguard', rule: '||ads.example^' },
    carries: [{ from: 'a.example', cookie: 'uid', parameter: 'p', how: 'plain' }],
    pageAddress: { by: 'referer', parameter: null, detail: 'path' },
    upload: null,
  });
  expect(fold([[first], [answered]])).toEqual([{ ...first, ...answered, ...told(first), at: 10 }]);
});

function told({ initiator, tracking, carries, pageAddress }: ReturnType<typeof request>) {
  return { initiator, tracking, carries, pageAddress };
}

test('of another kind of signal the one that was seen later stands, in whatever order they were written', () => {
  expect(fold([[health('ok', 5)], [health('failed', 9)]])).toEqual([health('failed', 9)]);
  expect(fold([[health('failed', 9)], [health('ok', 5)]])).toEqual([health('failed', 9)]);
});

test('a cookie that is read again with the same value was there from the first; with another it came anew', () => {
  const jar = (at: number, hash: string): CookieSignal => ({
    id: signalId('cookie:speel.example|uid|/'),
    kind: 'cookie',
    trust: 'browser',
    at,
    before: false,
    cookie: cookie('uid', { hash, lifetime: 1000 - at }),
  });
  const again = fold([[jar(100, 'aa')], [jar(900, 'aa')]]);
  expect(again).toEqual([{ ...jar(900, 'aa'), at: 100 }]);
  expect(fold([again, [jar(1500, 'bb')]])).toEqual([jar(1500, 'bb')]);
});

test('signals come in the order of their time, then of their id', () => {
  const folded = fold([[request('b', { at: 7 }), request('c', { at: 3 })], [request('a', { at: 7 })]]);
  expect(folded.map(({ id }) => id)).toEqual(['request:c', 'request:a', 'request:b']);
});
