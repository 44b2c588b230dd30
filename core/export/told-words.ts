import type { Language } from '../model/rule.ts';
import type { Act } from '../pixels/acts.ts';

/** An act without and, where goods can be named, with them: `{goods}`. */
interface ActWords {
  readonly plain: string;
  readonly named?: string;
}

export interface ToldWords {
  readonly sentence: (who: string, what: string, throughSite: boolean) => string;
  readonly somebody: string;
  readonly acts: Readonly<Record<Act, ActWords>>;
  /** `{term}` is what was searched for, `{event}` the site's name for it. */
  readonly searched: string;
  readonly named: string;
  readonly goods: string;
  readonly afterSearch: string;
  readonly and: string;
  readonly more: string;
  readonly currencies: Readonly<Record<string, string>>;
  readonly worth: string;
  readonly order: string;
  readonly number: string;
  readonly contact: Readonly<Record<string, string>>;
  readonly readable: string;
  readonly hashed: string;
}

/** The parts of the sentence on what a pixel was told. */
export const toldWords: Readonly<Record<Language, ToldWords>> = {
  nl: {
    sentence: (who, what, throughSite) =>
      `${who} kreeg${throughSite ? ' via de site zelf' : ''} te horen: ${what}.`,
    somebody: 'Een ander bedrijf',
    acts: {
      'view-page': { plain: 'je bekeek een pagina' },
      'view-list': { plain: 'je bekeek een lijst met producten' },
      'view-product': { plain: 'je bekeek een product', named: 'je bekeek {goods}' },
      search: { plain: 'je zocht iets' },
      'add-to-basket': { plain: 'je deed iets in je mandje', named: 'je deed {goods} in je mandje' },
      'view-basket': { plain: 'je bekeek je mandje' },
      'start-checkout': { plain: 'je begon met afrekenen' },
      purchase: { plain: 'je kocht iets', named: 'je kocht {goods}' },
      lead: { plain: 'je liet gegevens achter of vroeg om contact' },
      register: { plain: 'je meldde je aan' },
      identify: { plain: 'wie je bent op deze site' },
      conversion: { plain: 'je deed waar de site op hoopte' },
      custom: { plain: 'je deed iets op de pagina' },
    },
    searched: 'je zocht naar {term}',
    named: 'je deed iets dat de site {event} noemt',
    goods: 'over {goods}',
    afterSearch: 'na zoeken op {term}',
    and: ' en ',
    more: ' en meer',
    currencies: { EUR: 'euro', USD: 'dollar', GBP: 'pond' },
    worth: 'waarde',
    order: 'met je bestelnummer',
    number: 'met het nummer dat de site je gaf',
    contact: {
      email: 'e-mailadres',
      phone: 'telefoonnummer',
      name: 'naam',
      address: 'adres',
      'birth-date': 'geboortedatum',
    },
    readable: 'met je {contact} erbij (leesbaar)',
    hashed: 'met je {contact} erbij (gehusseld)',
  },
  en: {
    sentence: (who, what, throughSite) =>
      `Told ${who}${throughSite ? ', through the site itself' : ''}: ${what}.`,
    somebody: 'another company',
    acts: {
      'view-page': { plain: 'you viewed a page' },
      'view-list': { plain: 'you viewed a list of products' },
      'view-product': { plain: 'you viewed a product', named: 'you viewed {goods}' },
      search: { plain: 'you searched for something' },
      'add-to-basket': { plain: 'you put something in your basket', named: 'you put {goods} in your basket' },
      'view-basket': { plain: 'you viewed your basket' },
      'start-checkout': { plain: 'you started to check out' },
      purchase: { plain: 'you bought something', named: 'you bought {goods}' },
      lead: { plain: 'you left details or asked for contact' },
      register: { plain: 'you signed up' },
      identify: { plain: 'who you are on this site' },
      conversion: { plain: 'you did what the site hoped for' },
      custom: { plain: 'you did something on the page' },
    },
    searched: 'you searched for {term}',
    named: 'you did something that the site calls {event}',
    goods: 'about {goods}',
    afterSearch: 'after a search for {term}',
    and: ' and ',
    more: ' and more',
    currencies: { EUR: 'euro', USD: 'dollars', GBP: 'pounds' },
    worth: 'value',
    order: 'with your order number',
    number: 'with the number that the site gave you',
    contact: {
      email: 'e-mail address',
      phone: 'phone number',
      name: 'name',
      address: 'address',
      'birth-date': 'date of birth',
    },
    readable: 'with your {contact} readable',
    hashed: 'with your {contact} hashed',
  },
};
