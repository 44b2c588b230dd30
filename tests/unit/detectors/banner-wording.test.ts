import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/banner-wording.ts';
import type { PartialBanner } from '../../visits/build-banner.ts';
import { see } from './see.ts';

function said(banner: Omit<PartialBanner, 'kind'>) {
  const seen = see(detector, [{ kind: 'banner', ...banner }]);
  return new Map(seen.map(({ data }) => [data.what, data]));
}

describe('the words of a banner', () => {
  it.each([
    ['steering', 'Voor een optimale ervaring gebruiken wij cookies.'],
    ['light', 'Zin in een lekker koekje?'],
    ['shaming', 'Nee, ik wil geen korting.'],
    ['implied', 'Door verder te gaan ga je akkoord met cookies.'],
    ['pay', 'Of neem een abonnement zonder reclame.'],
    ['legitimateInterest', 'Sommige partners doen dit vanuit een gerechtvaardigd belang.'],
    ['age', 'Ben je 18?'],
  ])('can be %s', (what, text) => {
    expect(said({ text }).has(what)).toBe(true);
  });

  it('stand on its buttons too', () => {
    const buttons = [{ role: 'reject', text: 'Nee, ik mis liever de leuke dingen' }] as const;
    expect(said({ text: 'Cookies', buttons }).get('shaming')?.phrases).toEqual(['ik mis liever']);
  });

  it('can hold a price', () => {
    expect(said({ text: 'Zonder volgers: € 2,99 per maand.' }).get('pay')?.phrases).toEqual(['€ 2,99']);
    expect(said({ text: 'Wij bewaren dit 13 maanden.' }).has('pay')).toBe(false);
  });

  it('are none of these in a plain request', () => {
    expect([...said({}).keys()]).toEqual(['content']);
  });

  it('tell on the first layer who asks, for what, with whom, how to come back and where to read on', () => {
    expect(said({}).get('content')).toMatchObject({
      organisation: true,
      advertising: true,
      thirdParties: true,
      withdrawal: true,
      link: true,
      onlyNecessary: false,
      vague: [],
    });
  });

  it('leave out what they do not say', () => {
    const content = said({ text: 'Cookies voor een betere werking.', links: [], partners: null }).get(
      'content',
    );
    expect(content).toMatchObject({
      organisation: false,
      purposes: [],
      advertising: false,
      vague: ['betere werking'],
      thirdParties: false,
      withdrawal: false,
      link: false,
      words: 5,
    });
  });

  it('name the site by its host or by its own name for itself', () => {
    const named = (text: string, site: string) =>
      see(detector, [
        { kind: 'banner', text },
        { kind: 'page', meta: { 'og:site_name': site } },
      ]).find(({ data }) => data.what === 'content')?.data.organisation;
    expect([
      named('Example gebruikt cookies.', ''),
      named('Het Dagblad gebruikt cookies.', 'Het Dagblad'),
      named('Wij gebruiken cookies.', 'Het Dagblad'),
      named('Gemeente Voorbeeldstad gebruikt cookies.', ''),
    ]).toEqual([true, true, false, true]);
  });
});
