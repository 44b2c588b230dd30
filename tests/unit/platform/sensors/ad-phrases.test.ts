import { describe, expect, test } from 'vitest';
import { advertiserIn, controlCalled, disclosuresIn } from '../../../../platform/sensors/ads/phrases.ts';

describe('what an ad tells about itself', () => {
  test.each([
    ['Waarom deze advertentie?', ['why-this-ad']],
    ['Over deze advertentie', ['about-this-ad']],
    ['Betaald door Fietsenmand', ['paid-by']],
    ['Op basis van je activiteit', ['because-of-activity']],
    ['Based on the content of this page', ['because-of-content']],
    ['Advertentie-instellingen', ['change-settings']],
    ['AdChoices', ['ad-choices']],
    ['Koop een fiets', []],
  ])('%s', (text, expected) => {
    expect(disclosuresIn(text)).toEqual(expected);
  });
});

describe('the advertiser', () => {
  test.each([
    ['Gesponsord door Fietsenmand', 'Fietsenmand'],
    ['Betaald partnerschap met: De Bril.', 'De Bril'],
    ['Paid for by Example Ltd', 'Example Ltd'],
    ['Gesponsord door', ''],
    ['Een fiets, gesponsord door niemand', null],
    ['Namenspel voor kinderen', null],
    [`Gesponsord door ${'x'.repeat(200)}`, null],
  ])('of %s', (text, name) => {
    expect(advertiserIn(text)).toBe(name);
  });
});

describe('a button', () => {
  test.each([
    ['×', 'close'],
    ['Sluiten', 'close'],
    ['Skip ad', 'close'],
    ['▶ Speel nu', 'play'],
    ['Start spel', 'start'],
    ['Download gratis', 'download'],
    ['Lees meer', null],
    ['Korting', null],
  ])('%s', (name, kind) => {
    expect(controlCalled(name)).toBe(kind);
  });
});
