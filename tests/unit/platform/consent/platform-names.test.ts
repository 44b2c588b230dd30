import rules from '@duckduckgo/autoconsent/rules/rules.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { isDecided, platformName } from '../../../../platform/consent/platform-names.ts';

describe('the name of a platform', () => {
  it.each([
    ['Onetrust', 'OneTrust'],
    ['Cybotcookiebot', 'Cookiebot'],
    ['Complianz optin', 'Osano Cookie Consent'],
    ['Complianz banner', 'Complianz'],
    ['cookieconsent3', 'CookieConsent'],
    ['usercentrics-api', 'Usercentrics'],
  ])('calls %s by the name that people know', (rule, name) => {
    expect(platformName(rule, false)).toBe(name);
  });

  it('calls the own banner of one site no platform', () => {
    expect(platformName('ah.nl', true)).toBeNull();
    expect(platformName('dpgmedia-nl', false)).toBeNull();
    expect(platformName('mediamarkt.de', false)).toBeNull();
  });

  it('names a platform whose rule is bound to an address', () => {
    expect(platformName('privacymanager.io', true)).toBe('LiveRamp');
  });

  it('cuts technical parts off a name that nobody wrote down', () => {
    expect(platformName('newcomer-cookie-banner', false)).toBe('Newcomer');
  });

  it('takes a name out of Object.prototype for no platform of ours', () => {
    expect(platformName('constructor', false)).toBe('Constructor');
  });

  it('never calls a rule that autoconsent generated for one site a platform', () => {
    expect(platformName('auto_NL_example.nl_0', false)).toBeNull();
  });

  it('has decided on each rule of autoconsent that runs on any site', () => {
    const undecided = rules.autoconsent
      .filter((rule) => !rule.name.startsWith('auto_') && !rule.runContext?.urlPattern && !rule.cosmetic)
      .filter(({ name }) => !isDecided(name))
      .map(({ name }) => name);
    expect(undecided).toEqual([]);
  });
});
