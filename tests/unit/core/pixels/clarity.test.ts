import { expect, it } from 'vitest';
import { read } from './read.ts';

const collect = 'https://k.clarity.ms/collect';

it('reads the page, a custom event and who the visitor is, with the consent that was told', () => {
  const body = JSON.stringify({
    e: ['0.8.70', 1],
    a: [
      [1, 22, 0, 0, 'https://a.example/geheim'],
      [2, 24, 'aangemeld'],
      [3, 34, 'userId', ['abc'], 'userHint', ['ja***']],
      [4, 47, 1, 1, 0],
      [5, 12, 40, 50],
    ],
    p: [],
  });
  const consent = ['consent', 'ad_Storage=1 analytics_Storage=0'];
  expect(read(collect, body)).toEqual([
    {
      vendor: 'microsoft-clarity',
      event: 'page',
      told: [['page-address', null]],
      consent,
      where: 'body',
    },
    { vendor: 'microsoft-clarity', event: 'aangemeld', told: [], consent, where: 'body' },
    { vendor: 'microsoft-clarity', event: 'identify', told: [['user-id', null]], consent, where: 'body' },
  ]);
});

it('says nothing of an upload with mouse movements alone', () => {
  expect(read(collect, '{"e":[],"a":[[5,12,40,50]],"p":[]}')).toEqual([]);
});

it('says nothing of a compressed upload', () => {
  expect(read(collect, null)).toEqual([]);
});
