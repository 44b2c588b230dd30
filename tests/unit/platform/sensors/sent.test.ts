import { expect, test } from 'vitest';
import { sentSignals, tornSignals } from '../../../../platform/sensors/sent.ts';
import { liveVisit } from '../../../../platform/sensors/visits.ts';
import { buildVisit } from '../../../visits/build.ts';

const ownerOf = (host: string) => host.split('.').slice(-2).join('.');
const live = () => {
  const visit = liveVisit(buildVisit());
  visit.typed.type({ name: 'email', host: 'www.example.nl' }, 'email', 'fenna@voorbeeld.example');
  return visit;
};

test('typed text that goes through a socket is found, as the page’s word', () => {
  const body = {
    by: 'socket',
    url: 'wss://leest.example/s',
    text: '{"e":"fenna@voorbeeld.example"}',
  } as const;
  expect(tornSignals(body, live(), ownerOf, 7)).toMatchObject([
    { kind: 'typed', trust: 'page', where: 'socket', host: 'leest.example', what: 'email', requestId: null },
  ]);
});

test('typed text in a beacon made of a Blob is found in its body', () => {
  const body = { by: 'beacon', url: 'https://leest.example/b', text: 'e=fenna%40voorbeeld.example' } as const;
  expect(tornSignals(body, live(), ownerOf, 7)).toMatchObject([{ where: 'body', disguise: 'plain' }]);
});

test('what goes to the page’s own host is nothing', () => {
  const body = { by: 'socket', url: 'wss://live.example.nl/s', text: 'fenna@voorbeeld.example' } as const;
  expect(tornSignals(body, live(), ownerOf, 7)).toEqual([]);
});

test('what a request asks of an ad network is told, without a value of the person', () => {
  const url = new URL(
    'https://securepubads.g.doubleclick.net/gampad/ads?iu=/1/boven&sz=300x250&npa=1&ppid=geheim1234567890',
  );
  const sent = { url, text: null, fields: null, requestId: '12', hop: 1, socket: false, at: 7 };
  const signals = sentSignals(sent, live(), ownerOf);
  expect(signals).toMatchObject([
    {
      id: 'ad-request:12.1',
      kind: 'ad-request',
      trust: 'browser',
      protocol: 'google-ad-manager',
      host: 'securepubads.g.doubleclick.net',
      requestId: '12',
      treatment: { nonPersonalised: true },
      identifiers: ['ppid'],
      slots: [{ code: 'boven', sizes: ['300x250'] }],
    },
  ]);
  expect(JSON.stringify(signals)).not.toContain('geheim');
});

test('an age counts from the year of the visit', () => {
  const url = new URL('https://securepubads.g.doubleclick.net/gampad/ads?iu=/1/boven&cust_params=yob%3D2009');
  const sent = { url, text: null, fields: null, requestId: '12', hop: 0, socket: false, at: 7 };
  expect(sentSignals(sent, live(), ownerOf)).toMatchObject([{ traits: ['minor'] }]);
});
