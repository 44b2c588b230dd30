import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

const pixel = 'https://alb.reddit.com/rp.gif';

it('reads a purchase, and passes over what is not filled in', () => {
  const asked = address(pixel, {
    id: 'a2',
    event: 'Purchase',
    'm.value': '2000',
    'm.valueDecimal': '20.00',
    'm.currency': 'EUR',
    'm.customEventName': 'undefined',
    'm.products': '[{"id":"9","name":"bal","category":"spel"}]',
    em: sha256,
    external_id: 'undefined',
    opt_out: '0',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'reddit',
      event: 'Purchase',
      told: [
        ['product', 'bal'],
        ['product-id', '9'],
        ['category', 'spel'],
        ['value', '20.00'],
        ['currency', 'EUR'],
        ['email-hashed', null],
      ],
      consent: ['opt_out', '0'],
      where: 'address',
    },
  ]);
});

it('names a custom event as the site does', () => {
  const [event] = read(address(pixel, { event: 'Custom', 'm.customEventName': 'Proefles' }));
  expect(event?.event).toBe('Proefles');
});

it('leaves other pictures alone', () => {
  expect(read('https://alb.reddit.com/other.gif?event=PageVisit')).toEqual([]);
});
