import { describe, expect, it } from 'vitest';
import { isBanner, type Looks } from '../../../../../platform/sensors/consent/is-banner.ts';

const looks = (given: Partial<Looks>): Looks => ({
  text: '',
  roles: [],
  fields: 0,
  known: false,
  opened: false,
  ...given,
});

describe('a block is a consent banner', () => {
  it('when it speaks of cookies and can be agreed to', () => {
    expect(isBanner(looks({ text: 'Wij gebruiken cookies.', roles: ['accept'] }))).toBe(true);
  });
  it('when it announces that going on means to agree, with a cross alone', () => {
    const text = 'Door onze site te gebruiken ga je akkoord met het plaatsen van cookies.';
    expect(isBanner(looks({ text, roles: ['close'] }))).toBe(true);
  });
  it('when it says no strong word, but several weak ones, and leaves a choice', () => {
    const text = 'Wij en onze partners verwerken gegevens op je apparaat.';
    expect(isBanner(looks({ text, roles: ['accept', 'settings'] }))).toBe(true);
  });
  it('when a platform’s container holds a button that chooses', () => {
    expect(isBanner(looks({ known: true, roles: ['accept'] }))).toBe(true);
  });
});

describe('a block is no consent banner', () => {
  it('when it is a header with buttons that choose nothing', () => {
    expect(isBanner(looks({ text: 'Cookies en privacy', roles: ['other', 'link'] }))).toBe(false);
  });
  it('when it asks for an address, with words of consent', () => {
    const text = 'Schrijf je in. Je geeft toestemming voor onze nieuwsbrief.';
    expect(isBanner(looks({ text, roles: ['accept', 'close'], fields: 1 }))).toBe(false);
  });
  it('when it offers a newsletter and mentions privacy and data', () => {
    const text = 'Onze nieuwsbrief! We gaan zorgvuldig om met je gegevens en privacy.';
    expect(isBanner(looks({ text, roles: ['accept', 'reject'] }))).toBe(false);
  });
  it('when a chat says that it uses cookies and can be closed', () => {
    const text = 'Hallo! Deze chat gebruikt cookies om te weten wie je bent.';
    expect(isBanner(looks({ text, roles: ['other', 'close'] }))).toBe(false);
  });
  it('when it speaks of nothing of the kind', () => {
    expect(isBanner(looks({ text: 'Vandaag gratis bezorging', roles: ['accept', 'close'] }))).toBe(false);
  });
});
