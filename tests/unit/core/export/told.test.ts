import { describe, expect, it } from 'vitest';
import { toldSentence } from '../../../../core/export/told.ts';
import type { ObservationData } from '../../../../core/model/observation.ts';

const seen = (more: ObservationData): ObservationData => ({
  service: 'Meta',
  event: 'PageView',
  act: 'view-page',
  told: [],
  products: [],
  searched: null,
  value: null,
  currency: null,
  throughSite: false,
  ...more,
});
const viewed = seen({
  event: 'ViewContent',
  act: 'view-product',
  told: ['page-address', 'product', 'value', 'currency', 'email-hashed'],
  products: ['hardloopschoenen'],
  value: '79',
  currency: 'EUR',
});

describe('what a pixel was told, in one sentence', () => {
  it('names the goods, the price and hashed contact data', () => {
    expect(toldSentence(viewed, 'nl')).toBe(
      'Meta kreeg te horen: je bekeek ‘hardloopschoenen’, 79 euro, met je e-mailadres erbij (gehusseld).',
    );
    expect(toldSentence({ ...viewed, products: ['running shoes'] }, 'en')).toBe(
      'Told Meta: you viewed ‘running shoes’, 79 euro, with your e-mail address hashed.',
    );
  });

  it.each([
    ['view-page', 'je bekeek een pagina', 'you viewed a page'],
    ['view-list', 'je bekeek een lijst met producten', 'you viewed a list of products'],
    ['view-product', 'je bekeek een product', 'you viewed a product'],
    ['search', 'je zocht iets', 'you searched for something'],
    ['add-to-basket', 'je deed iets in je mandje', 'you put something in your basket'],
    ['view-basket', 'je bekeek je mandje', 'you viewed your basket'],
    ['start-checkout', 'je begon met afrekenen', 'you started to check out'],
    ['purchase', 'je kocht iets', 'you bought something'],
    ['lead', 'je liet gegevens achter of vroeg om contact', 'you left details or asked for contact'],
    ['register', 'je meldde je aan', 'you signed up'],
    ['identify', 'wie je bent op deze site', 'who you are on this site'],
    ['conversion', 'je deed waar de site op hoopte', 'you did what the site hoped for'],
  ])('says %s', (act, nl, en) => {
    expect(toldSentence(seen({ act }), 'nl')).toBe(`Meta kreeg te horen: ${nl}.`);
    expect(toldSentence(seen({ act }), 'en')).toBe(`Told Meta: ${en}.`);
  });

  it('calls a custom event what the site calls it', () => {
    const own = seen({ act: 'custom', event: 'Proefles geboekt' });
    expect(toldSentence(own, 'nl')).toBe(
      'Meta kreeg te horen: je deed iets dat de site ‘Proefles geboekt’ noemt.',
    );
    expect(toldSentence(own, 'en')).toBe(
      'Told Meta: you did something that the site calls ‘Proefles geboekt’.',
    );
    expect(toldSentence(seen({ act: 'custom', event: 'custom' }), 'nl')).toBe(
      'Meta kreeg te horen: je deed iets op de pagina.',
    );
  });

  it('names what was searched for, bought and put in the basket', () => {
    const say = (more: ObservationData) => toldSentence(seen(more), 'nl');
    expect(say({ act: 'search', searched: 'rode jas' })).toBe(
      'Meta kreeg te horen: je zocht naar ‘rode jas’.',
    );
    expect(say({ act: 'purchase', products: ['lamp', 'bal'] })).toBe(
      'Meta kreeg te horen: je kocht ‘lamp’ en ‘bal’.',
    );
    expect(say({ act: 'add-to-basket', products: ['a', 'b', 'c'] })).toBe(
      'Meta kreeg te horen: je deed ‘a’, ‘b’ en meer in je mandje.',
    );
  });

  it('adds goods and searches to an event that is about something else', () => {
    const mixed = seen({ products: ['lamp'], searched: 'licht' });
    expect(toldSentence(mixed, 'nl')).toBe(
      'Meta kreeg te horen: je bekeek een pagina, over ‘lamp’, na zoeken op ‘licht’.',
    );
    expect(toldSentence(mixed, 'en')).toBe(
      'Told Meta: you viewed a page, about ‘lamp’, after a search for ‘licht’.',
    );
  });

  it.each([
    ['79.5', 'EUR', '79,50 euro', '79.50 euro'],
    ['1249,00', 'USD', '1.249 dollar', '1,249 dollars'],
    ['10', 'SEK', '10 SEK', '10 SEK'],
    ['10', null, 'waarde 10', 'value 10'],
  ])('writes %s %s as %s', (value, currency, nl, en) => {
    expect(toldSentence(seen({ act: 'purchase', value, currency }), 'nl')).toBe(
      `Meta kreeg te horen: je kocht iets, ${nl}.`,
    );
    expect(toldSentence(seen({ act: 'purchase', value, currency }), 'en')).toBe(
      `Told Meta: you bought something, ${en}.`,
    );
  });

  it('does not speak of a sum of nothing', () => {
    expect(toldSentence(seen({ value: '0.00', currency: 'EUR' }), 'en')).toBe(
      'Told Meta: you viewed a page.',
    );
  });

  it('says of contact data what can be read and what was hashed', () => {
    const mixed = seen({ told: ['user-id', 'email-hashed', 'phone-hashed', 'name', 'order'] });
    expect(toldSentence(mixed, 'nl')).toBe(
      'Meta kreeg te horen: je bekeek een pagina, met je bestelnummer, met het nummer dat de site je gaf, met je naam erbij (leesbaar), met je e-mailadres en telefoonnummer erbij (gehusseld).',
    );
    expect(toldSentence(mixed, 'en')).toBe(
      'Told Meta: you viewed a page, with your order number, with the number that the site gave you, with your name readable, with your e-mail address and phone number hashed.',
    );
  });

  it('calls what went along both ways readable', () => {
    expect(toldSentence(seen({ told: ['email-hashed', 'email'] }), 'en')).toBe(
      'Told Meta: you viewed a page, with your e-mail address readable.',
    );
  });

  it('says when it went through the site itself', () => {
    const through = seen({ service: 'Google', throughSite: true });
    expect(toldSentence(through, 'nl')).toBe('Google kreeg via de site zelf te horen: je bekeek een pagina.');
    expect(toldSentence(through, 'en')).toBe('Told Google, through the site itself: you viewed a page.');
  });

  it('makes a sentence of an observation that lacks everything', () => {
    expect(toldSentence({}, 'nl')).toBe('Een ander bedrijf kreeg te horen: je deed iets op de pagina.');
    expect(toldSentence({ act: '__proto__', told: 'x' }, 'en')).toBe(
      'Told another company: you did something on the page.',
    );
  });
});
