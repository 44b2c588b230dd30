import { expect, test } from 'vitest';
import { tornSignals } from '../../../../platform/sensors/sent.ts';
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
