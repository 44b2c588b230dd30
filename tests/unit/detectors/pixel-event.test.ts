import { expect, it } from 'vitest';
import { detector } from '../../../detectors/pixel-event.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const linkedin: PartialSignal = {
  kind: 'host',
  host: 'px.ads.linkedin.com',
  company: { id: 'microsoft', name: 'Microsoft', category: 'social', country: 'US', behaviours: [] },
};
const event = (more: object): PartialSignal => ({
  kind: 'pixel-event',
  vendor: 'linkedin',
  event: 'page_view',
  host: 'px.ads.linkedin.com',
  ...more,
});

it('gathers what one service was told under one event', () => {
  const [found, ...others] = see(detector, [
    linkedin,
    event({ at: 900, told: [['page-address', null]] }),
    event({
      at: 300,
      told: [
        ['product', 'lamp'],
        ['value', '39'],
        ['currency', 'EUR'],
        ['email-hashed', null],
      ],
      consent: ['gdpr_consent', 'CP'],
    }),
  ]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    id: 'pixel-event:LinkedIn|page_view',
    trust: 'browser',
    data: {
      vendor: 'linkedin',
      company: 'Microsoft',
      service: 'LinkedIn',
      act: 'view-page',
      told: ['page-address', 'product', 'value', 'currency', 'email-hashed'],
      products: ['lamp'],
      value: '39',
      currency: 'EUR',
      contact: 'hashed',
      consent: 'gdpr_consent=CP',
      throughSite: false,
      times: 2,
      at: 300,
    },
  });
});

it('says that contact data went along plain when both ways were seen', () => {
  const told = [
    ['email-hashed', null],
    ['email', null],
  ];
  expect(see(detector, [linkedin, event({ told })])[0]?.data.contact).toBe('plain');
});

it('rests on the browser’s word where there is one, and says so where there is none', () => {
  const claimed = event({ trust: 'page', told: [['product', 'verzonnen']] });
  expect(see(detector, [linkedin, claimed])[0]?.trust).toBe('page');
  const both = see(detector, [linkedin, claimed, event({ told: [] })])[0];
  expect(both?.trust).toBe('browser');
  expect(both?.data).toMatchObject({ products: [], times: 1 });
});

it('names the service behind an address of the site itself', () => {
  const own: PartialSignal = { kind: 'host', host: 'sgtm.example.nl', relation: 'first-party' };
  const told = { vendor: 'google', event: 'purchase', host: 'sgtm.example.nl' };
  expect(see(detector, [own, event(told)])[0]?.data).toMatchObject({
    company: 'Google',
    service: 'Google',
    throughSite: true,
  });
});

it.each(['stopped', 'failed'] as const)('takes nothing for told by a request that was %s', (outcome) => {
  const request: PartialSignal = { kind: 'request', requestId: '9', host: 'px.ads.linkedin.com', outcome };
  expect(see(detector, [linkedin, request, event({ requestId: '9' })])).toEqual([]);
});

it('counts what two hosts were told at once only once', () => {
  const second: PartialSignal = { ...linkedin, host: 'dc.ads.linkedin.com' } as PartialSignal;
  const told = [event({}), event({ host: 'dc.ads.linkedin.com' })];
  expect(see(detector, [linkedin, second, ...told])[0]?.data).toMatchObject({
    times: 1,
    hosts: ['dc.ads.linkedin.com', 'px.ads.linkedin.com'],
  });
});

it('names the request in its evidence', () => {
  const request: PartialSignal = { kind: 'request', requestId: '9', host: 'px.ads.linkedin.com' };
  expect(see(detector, [linkedin, request, event({ requestId: '9' })])[0]?.because).toEqual([
    'pixel-event:2',
    'request:1',
  ]);
});

it('stays small however many events a page makes up', () => {
  const many = Array.from({ length: 500 }, (_, index) => event({ event: `e${index}` }));
  expect(see(detector, [linkedin, ...many])).toHaveLength(60);
});
