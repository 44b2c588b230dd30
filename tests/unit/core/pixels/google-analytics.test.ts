import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

const collect = 'https://region1.google-analytics.com/g/collect';
const shared = { v: '2', tid: 'G-ABCDEF1', gcs: 'G101', dl: 'https://shop.example/schoenen', dt: 'Schoenen' };

it('reads one event from the address', () => {
  const asked = address(collect, {
    ...shared,
    en: 'view_item',
    pr1: 'idSKU7~nmhardloopschoenen~casport~pr79~qt1',
    'epn.value': '79',
    cu: 'EUR',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'google',
      event: 'view_item',
      told: [
        ['page-address', null],
        ['page-title', null],
        ['product', 'hardloopschoenen'],
        ['product-id', 'SKU7'],
        ['category', 'sport'],
        ['value', '79'],
        ['currency', 'EUR'],
      ],
      consent: ['gcs', 'G101'],
      where: 'address',
    },
  ]);
});

it('reads one event a line from the body', () => {
  const body = 'en=page_view&_et=5\r\nen=view_search_results&ep.search_term=rode%20jas\n';
  const events = read(address(collect, shared), body);
  expect(events.map(({ event, where }) => [event, where])).toEqual([
    ['page_view', 'body'],
    ['view_search_results', 'body'],
  ]);
  expect(events[1]?.told).toContainEqual(['search-term', 'rode jas']);
});

it('parts events whose line ends were lost', () => {
  const events = read(address(collect, shared), 'en=page_view&_et=5 en=scroll');
  expect(events.map(({ event }) => event)).toEqual(['page_view', 'scroll']);
});

it('finds contact data, hashed by the tag or plain in a parameter of the site', () => {
  const asked = address(collect, {
    ...shared,
    en: 'sign_up',
    em: `tv.1~em.${sha256}~fn0.${sha256}`,
    'up.mail': 'jan@example.nl',
  });
  expect(read(asked)[0]?.told.map(([kind]) => kind)).toEqual([
    'page-address',
    'page-title',
    'email-hashed',
    'name-hashed',
    'email',
  ]);
});

it('knows it on a server of the site’s own', () => {
  expect(read(address('https://sgtm.shop.example/g/collect', { ...shared, en: 'purchase' }))).toHaveLength(1);
});

it('leaves alone what only looks like it', () => {
  expect(read(address('https://shop.example/g/collect', { v: '1', tid: 'G-ABCDEF1', en: 'x' }))).toEqual([]);
  expect(read(address('https://shop.example/g/collect', { v: '2', tid: 'mine', en: 'x' }))).toEqual([]);
});
