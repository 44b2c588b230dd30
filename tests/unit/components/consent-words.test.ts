import { describe, expect, it } from 'vitest';
import { consentTold } from '../../../components/consent-words.ts';
import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../core/model/observation.ts';
import type { Language } from '../../../core/model/rule.ts';
import { translator } from '../../../locales/translate.ts';

const made = (kind: string, data: ObservationData): Observation => ({
  id: observationId(kind, 'x'),
  kind,
  trust: 'browser',
  data,
  because: [signalId('request:1.0')],
});
const string = (more: ObservationData = {}): Observation =>
  made('consent-string', {
    format: 'tcf',
    where: 'api',
    readable: true,
    purposesConsent: ['1', '3', '4'],
    purposesLegitimateInterest: [],
    specialFeatures: [],
    vendorsConsent: 600,
    vendorsLegitimateInterest: 0,
    vendorsDisclosed: null,
    receivers: [],
    receiversCount: 0,
    event: null,
    phase: 'before',
    at: 1,
    ...more,
  });
const mode = (more: ObservationData = {}): Observation =>
  made('consent-mode', {
    company: 'Google',
    throughSite: false,
    adStorage: 'granted',
    analyticsStorage: 'granted',
    adUserData: 'unset',
    adPersonalization: 'unset',
    granted: true,
    denied: false,
    requests: 1,
    phase: 'before',
    at: 1,
    ...more,
  });
const say = (observation: Observation, language: Language = 'nl') =>
  consentTold(translator(language), language, observation);

describe('a TC string in words', () => {
  it('says what the site told its partners, and what had been chosen', () => {
    expect(say(string())).toBe(
      'De site zei tegen 600 partners dat je akkoord bent met een advertentieprofiel en cookies. Je had nog niets gekozen.',
    );
    expect(say(string(), 'en')).toBe(
      'The site told 600 partners that you agree to an ad profile and cookies. You had not chosen anything yet.',
    );
  });

  it('names the first three of many things that were agreed to', () => {
    const everything = Array.from({ length: 11 }, (_, index) => String(index + 1));
    expect(say(string({ purposesConsent: everything, specialFeatures: ['1'] }))).toContain(
      'akkoord bent met een advertentieprofiel, je precieze plek, een profiel om te kiezen wat je ziet en meer.',
    );
  });

  it('names the companies that were told in requests', () => {
    const told = { where: 'parameter', receivers: ['Alfa', 'Beta'], receiversCount: 2, phase: 'rejected' };
    expect(say(string(told))).toBe(
      'De site zei tegen Alfa en Beta dat je akkoord bent met een advertentieprofiel en cookies. Dat geldt voor 600 partners. Je had geweigerd.',
    );
    expect(say(string({ ...told, receivers: ['A', 'B', 'C', 'D'], receiversCount: 12 }))).toContain(
      'De site zei tegen 12 bedrijven dat',
    );
  });

  it('says what a cookie keeps, and speaks of place and device first', () => {
    const kept = { where: 'cookie', vendorsConsent: 1, specialFeatures: ['1', '2'], phase: 'accepted' };
    expect(say(string({ ...kept, purposesConsent: ['2', '7', '10'] }))).toBe(
      'De site schreef op dat je akkoord bent met je precieze plek, het herkennen van je apparaat, reclame en metingen. Dat geldt voor 1 partner. Je had ja gezegd.',
    );
  });

  it('says that nothing was agreed to, and who does without a yes', () => {
    const interest = { purposesConsent: [], vendorsConsent: 0, purposesLegitimateInterest: ['2', '9'] };
    expect(say(string({ ...interest, vendorsLegitimateInterest: 120 }))).toBe(
      'De site schreef op dat je nergens mee akkoord bent. 120 partners hebben volgens de site je ja niet nodig voor reclame en metingen. Dat heet ‘gerechtvaardigd belang’. Je had nog niets gekozen.',
    );
    expect(say(string({ ...interest, where: 'parameter', receivers: ['Alfa'], receiversCount: 1 }))).toBe(
      'De site zei tegen Alfa dat je nergens mee akkoord bent. Je had nog niets gekozen.',
    );
  });

  it('says so where the platform saw a choice that was not seen here', () => {
    expect(say(string({ event: 'tcloaded' }))).toContain(
      'Volgens de site had je al gekozen. Dat zagen wij niet.',
    );
  });

  it('knows the choice that was made just now', () => {
    const refused = { purposesConsent: [], vendorsConsent: 0, event: 'useractioncomplete', chosen: 'reject' };
    expect(say(string({ ...refused, phase: 'settling' }))).toBe(
      'De site schreef op dat je nergens mee akkoord bent. Je had geweigerd.',
    );
    expect(say(string({ ...refused, phase: 'settling', chosen: 'save-none' }))).toContain(
      'Je had geweigerd.',
    );
    expect(say(mode({ chosen: 'reject', phase: 'settling' }))).toContain('Je had geweigerd.');
  });

  it('says of what lay in the jar that it was there already', () => {
    expect(
      say(string({ where: 'cookie', at: 0 }))?.endsWith('Die code was er al toen wij begonnen te kijken.'),
    ).toBe(true);
  });

  it.each([
    ['earlier-choice', 'De site onthield een eerdere keuze van je.'],
    ['withdrawn', 'Je had je ja ingetrokken.'],
    ['no-platform', 'Wij zagen geen vraag over cookies.'],
    ['unknown', 'Wij weten niet wat je had gekozen.'],
    ['something else', 'Wij weten niet wat je had gekozen.'],
  ])('knows the phase %s', (phase, text) => {
    expect(say(string({ phase }))?.endsWith(text)).toBe(true);
  });
});

describe('other strings in words', () => {
  const none = { purposesConsent: [], vendorsConsent: null, vendorsLegitimateInterest: null };

  it.each<[ObservationData, string]>([
    [
      { format: 'additional-consent', ...none, vendorsConsent: 40 },
      'De site zei dat je akkoord bent met 40 extra partners van Google.',
    ],
    [
      { format: 'additional-consent', ...none, vendorsConsent: 0 },
      'De site zei dat je met geen extra partner van Google akkoord bent.',
    ],
    [
      { format: 'us-privacy', ...none, optOutSale: false },
      'De site gaf een Amerikaanse privacycode door. Daarin staat dat je er niet tegen bent dat ze je gegevens verkopen. Zo’n code is niet gemaakt voor de regels in Europa.',
    ],
    [
      { format: 'us-privacy', ...none, optOutSale: true },
      'De site gaf een Amerikaanse privacycode door. Daarin staat dat je gegevens niet verkocht mogen worden. Zo’n code is niet gemaakt voor de regels in Europa.',
    ],
    [
      { format: 'us-privacy', ...none, optOutSale: null },
      'De site gaf een Amerikaanse privacycode door. Zo’n code is niet gemaakt voor de regels in Europa.',
    ],
    [{ format: 'gpp', ...none, sections: ['usnat'] }, 'De site gaf een code door voor regels buiten Europa.'],
    [{ readable: false }, 'De site gaf een code door die wij niet kunnen lezen.'],
  ])('%o', (data, text) => {
    expect(say(string(data))).toBe(`${text} Je had nog niets gekozen.`);
  });

  it('reads the European part of GPP as it reads a TC string', () => {
    expect(say(string({ format: 'gpp', sections: ['tcfeuv2'] }))).toContain('600 partners');
  });
});

describe('Consent Mode in words', () => {
  it('says what Google heard is allowed', () => {
    expect(say(mode({ requests: 3 }))).toBe(
      'Google kreeg te horen dat dit mag: cookies voor reclame en cookies om te meten. Dat gebeurde 3 keer. Je had nog niets gekozen.',
    );
  });

  it('says what is allowed and what is not', () => {
    const some = { adStorage: 'denied', adUserData: 'denied', adPersonalization: 'denied', granted: false };
    expect(say(mode({ ...some, throughSite: true }), 'en')).toBe(
      'Google heard through the site that this is allowed: cookies to measure. This is not allowed: cookies for advertising, sending your data for advertising and advertising that fits you. You had not chosen anything yet.',
    );
  });

  it('is short where all four are the same', () => {
    const all = (grant: string) => ({
      adStorage: grant,
      analyticsStorage: grant,
      adUserData: grant,
      adPersonalization: grant,
    });
    expect(say(mode(all('granted')))).toContain('dat dit mag: alles, ook reclame die bij jou past. Je');
    expect(say(mode(all('denied')))).toContain(
      'dat dit niet mag: cookies, jouw gegevens sturen en reclame die bij jou past. Toch',
    );
  });

  it('says that messages went on after all was refused', () => {
    const denied = {
      adStorage: 'denied',
      analyticsStorage: 'denied',
      granted: false,
      denied: true,
      requests: 2,
    };
    expect(say(mode({ ...denied, phase: 'rejected' }))).toBe(
      'Google kreeg te horen dat dit niet mag: cookies voor reclame en cookies om te meten. Toch gingen er 2 berichten over je bezoek naartoe. Je had geweigerd.',
    );
  });

  it('says that nothing was said', () => {
    const unset = { adStorage: 'unset', analyticsStorage: 'unset', granted: false };
    expect(say(mode(unset))).toBe(
      'Google kreeg bericht, maar hoorde niets over je keuze. Je had nog niets gekozen.',
    );
  });
});

it('has nothing to say of other observations, and puts names in as they are', () => {
  expect(say(made('pixel-event', {}))).toBeNull();
  expect(say(mode({ company: '{what}' }))).toContain('{what} kreeg te horen dat dit mag: cookies');
});
