import { expect, it } from 'vitest';
import { read } from './read.ts';

it('reads a call with who the visitor is', () => {
  const body = '{"user_id":"7","attributes":{"email":"jan@example.nl","plan":"gratis"}}';
  expect(read('https://in.hotjar.com/api/v2/client/sites/123/identify', body)).toEqual([
    {
      vendor: 'hotjar',
      event: 'identify',
      told: [
        ['user-id', null],
        ['email', null],
      ],
      consent: null,
      where: 'body',
    },
  ]);
});

it('leaves the script and recordings alone', () => {
  expect(read('https://static.hotjar.com/c/hotjar-123.js?sv=6')).toEqual([]);
  expect(read('https://content.hotjar.io/?gzip=1', 'x=1')).toEqual([]);
});
