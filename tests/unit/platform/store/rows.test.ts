import { expect, test } from 'vitest';
import { signalId } from '../../../../core/model/ids.ts';
import type { HostSignal, Signal } from '../../../../core/model/signal.ts';
import { fromRow, toRow } from '../../../../platform/store/rows.ts';
import { cookie, health, request } from './samples.ts';

const whole = request('1041', {
  id: signalId('request:1041.0'),
  url: 'https://ads.example/pixel?a=',
  outcome: 'completed',
  status: 200,
  requestHeaders: [
    ['accept', null],
    ['x-own', null],
    ['x-own', 'two'],
    ['sec-gpc', '1'],
  ],
  responseHeaders: [['content-type', 'image/gif; q="!="']],
  setCookies: [cookie('uid'), cookie('sid', { lifetime: null, sameSite: null, hash: null })],
  cookiesSent: ['uid'],
  tracking: { list: 'adguard', rule: '||ads.example^' },
  carries: [{ from: 'a.example', cookie: 'uid', parameter: 'p', how: 'base64' }],
  pageAddress: { by: 'parameter', parameter: 'dl', detail: 'query' },
  upload: null,
});

function throughText(signal: Signal): Signal {
  return fromRow(JSON.parse(JSON.stringify(toRow(signal))));
}

test('a request comes back as it was', () => {
  expect(throughText(whole)).toEqual(whole);
});

test('a request whose id and host do not follow from its other fields comes back as it was', () => {
  const odd = { ...whole, id: signalId('request:other'), host: 'elsewhere.example' };
  expect(throughText(odd)).toEqual(odd);
});

test('the row of a request is far shorter than its JSON, and has no place for names', () => {
  expect(JSON.stringify(toRow(whole))).not.toContain('requestHeaders');
  expect(JSON.stringify(toRow(request('1')))).toBe(
    '["request","request:1",10,"browser","1",0,"https://ads.example/pixel",0,"GET","image",0,null,"pending",null,null,' +
      'false,false,null,"","",[],[],null,[],null,null]',
  );
});

test('cookie, host and health signals come back as they were', () => {
  const host: HostSignal = {
    id: signalId('host:ads.example'),
    kind: 'host',
    at: 1,
    trust: 'browser',
    host: 'ads.example',
    site: 'ads.example',
    relation: 'third-party',
    company: { id: 'ads', name: 'Ads', category: 'advertising', country: 'US', behaviours: [] },
    disguised: null,
  };
  const jar: Signal = {
    id: signalId('cookie:uid'),
    kind: 'cookie',
    at: 1,
    trust: 'browser',
    cookie: cookie('uid'),
    before: true,
  };
  expect([host, jar, health('ok', 3)].map(throughText)).toEqual([host, jar, health('ok', 3)]);
});

test('fields that have no place of their own are kept', () => {
  const newer = { ...whole, protocol: 'h3', setCookies: [{ ...cookie('uid'), priority: 'high' }] };
  expect(throughText(newer)).toEqual(newer);
});
