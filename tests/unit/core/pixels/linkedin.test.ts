import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

it('reads a page view', () => {
  const asked = address('https://px.ads.linkedin.com/collect/', { pid: '1', url: 'https://a.example/b' });
  expect(read(asked)).toEqual([
    {
      vendor: 'linkedin',
      event: 'page_view',
      told: [['page-address', null]],
      consent: null,
      where: 'address',
    },
  ]);
});

it('reads a conversion with a hashed e-mail address', () => {
  const [event] = read(
    address('https://px.ads.linkedin.com/collect', { pid: '1', conversionId: '5', hem: sha256 }),
  );
  expect(event?.event).toBe('conversion');
  expect(event?.told).toEqual([['email-hashed', null]]);
});

it('asks for the number of the account, and leaves what comes with a collect alone', () => {
  expect(read('https://px.ads.linkedin.com/attribution_trigger?pid=1')).toEqual([]);
  expect(read('https://px.ads.linkedin.com/collect?url=a')).toEqual([]);
});
