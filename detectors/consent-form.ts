import { observationId } from '../core/model/ids.ts';
import { because, defineDetector, type Observation } from '../core/model/observation.ts';
import type { PageForm, PageSignal } from '../core/model/signal.ts';
import { countVocabulary } from '../core/reduce/vocabulary.ts';
import words from '../rules/words/consent-pages.json' with { type: 'json' };

/** What a form asks of somebody who makes an account, and not of one who comes back. */
const ofNewcomers =
  /birth|geboor|leeftijd|\bage\b|confirm|repeat|herhaal|register|registr|sign-?up|voornaam|first.?name/iu;
const ofAge = /birth|geboor|leeftijd|\bage\b|dob\b|year|jaar/iu;
const phraseLimit = 5;

/**
 * What the page itself asks of a person, by its forms and words: to make an account (and whether it names a parent), to
 * say that they are 18, to agree to terms and advertising at once. What a form or a gate shows to everybody is the page's
 * word against itself (docs/decisions/0009); the rest is a claim.
 */
export const detector = defineDetector({
  id: 'consent-form',
  reads: ['page'],
  needs: ['page'],
  detect(input) {
    const page = input.signals('page').at(-1);
    return page === undefined
      ? []
      : [...accounts(page), ...parents(page), ...ownWordOfAge(page), ...bundled(page)];
  },
});

function accounts(page: PageSignal): Observation[] {
  const form = page.forms.find(makesAccount);
  if (form === undefined) return [];
  return [
    see(page, 'account', {
      asksAge: form.fields.some(({ name, type }) => ofAge.test(name) || type === 'date'),
      parents: said(page, words.parents).length > 0,
      fields: form.fields.map(({ name }) => name).slice(0, 20),
    }),
  ];
}

function parents(page: PageSignal): Observation[] {
  const phrases = said(page, words.parents);
  return phrases.length === 0 ? [] : [see(page, 'parents', { phrases })];
}

/** A question that is also a heading, with an answer beside it, is a gate; the words alone may stand in any text. */
function ownWordOfAge(page: PageSignal): Observation[] {
  const phrases = said(page, words.declares);
  const adult = said(page, words.adult);
  const asksDate = page.forms.some(({ fields }) => fields.some(({ name }) => ofAge.test(name)));
  const inHeading = phrasesIn([page.title, ...page.headings].join(' | '), words.declares).length > 0;
  const gate = inHeading && phrases.length > 1;
  return phrases.length === 0
    ? []
    : [see(page, 'own-word-of-age', { phrases, adult, asksDate, gate }, gate ? 'browser' : 'page')];
}

/** One tick box in a form, and a sentence that takes two things together. */
function bundled(page: PageSignal): Observation[] {
  const phrases = said(page, words.bundled);
  const boxes = page.forms.map(({ fields }) => fields.filter(({ type }) => type === 'checkbox').length);
  const fewest = boxes.filter((count) => count > 0).sort((a, b) => a - b)[0];
  return phrases.length === 0 || fewest === undefined
    ? []
    : [see(page, 'bundled-terms', { phrases, boxes: fewest }, fewest === 1 ? 'browser' : 'page')];
}

function makesAccount({ fields }: PageForm): boolean {
  const passwords = fields.filter(({ type }) => type === 'password').length;
  const contact = passwords > 0 || fields.some(({ type }) => type === 'email');
  return contact && (passwords > 1 || fields.some(({ name }) => ofNewcomers.test(name)));
}

/** Listed phrases in the visible text, in the headings, and in the texts of links. */
function said(page: PageSignal, listed: readonly string[]): readonly string[] {
  const others = phrasesIn(
    [page.title, ...page.headings, ...page.links.map(({ text }) => text)].join(' | '),
    listed,
  );
  return listed
    .filter((phrase) => Object.hasOwn(page.vocabulary, phrase) || others.includes(phrase))
    .slice(0, phraseLimit);
}

function phrasesIn(text: string, listed: readonly string[]): readonly string[] {
  return Object.keys(countVocabulary(text, listed));
}

function see(
  page: PageSignal,
  what: string,
  data: Observation['data'],
  trust: Observation['trust'] = 'page',
): Observation {
  return {
    id: observationId('consent-form', what),
    kind: 'consent-form',
    trust,
    data: { what, ...data },
    because: because([page]),
  };
}
