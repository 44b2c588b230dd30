import { expect, it } from 'vitest';
import { read, sha256 } from './read.ts';

const interact = 'https://edge.adobedc.net/ee/irl1/v1/interact?configId=1';

it('reads the goods, the order, who the visitor is and the consent that was kept', () => {
  const body = JSON.stringify({
    meta: { state: { entries: [{ key: 'kndctr_ORG_AdobeOrg_consent', value: 'general=in' }] } },
    events: [
      {
        xdm: {
          eventType: 'commerce.purchases',
          web: { webPageDetails: { URL: 'https://shop.example/klaar', name: 'Klaar' } },
          productListItems: [{ name: 'lamp', SKU: 'L1', priceTotal: 39 }],
          commerce: { order: { purchaseID: '1', priceTotal: 41.5, currencyCode: 'EUR' } },
          identityMap: { ECID: [{ id: '1' }], Email_LC_SHA256: [{ id: sha256 }], CRM: [{ id: '7' }] },
        },
      },
    ],
  });
  expect(read(interact, body)).toEqual([
    {
      vendor: 'adobe',
      event: 'commerce.purchases',
      told: [
        ['page-address', null],
        ['page-title', null],
        ['product', 'lamp'],
        ['product-id', 'L1'],
        ['value', '41.5'],
        ['currency', 'EUR'],
        ['order', null],
        ['user-id', null],
        ['email-hashed', null],
      ],
      consent: ['consent', 'general=in'],
      where: 'body',
    },
  ]);
});

it('knows it under a name of the site', () => {
  const body = '{"events":[{"xdm":{"eventType":"web.webpagedetails.pageViews"}}]}';
  expect(read('https://data.shop.example/ee/v1/interact?configId=1', body)).toHaveLength(1);
});

it('asks for the number of the data stream', () => {
  expect(read('https://shop.example/ee/v1/interact', '{"events":[{}]}')).toEqual([]);
});
