import { describe, expect, it } from 'vitest';
import { saysWayBack } from '../../../../../platform/sensors/consent/way-back.ts';

describe('a way back to the choices', () => {
  it.each([
    'Cookie-instellingen',
    'Cookievoorkeuren',
    'Cookies beheren',
    'Privacy-instellingen',
    'Wijzig je toestemming',
    'Privacy settings',
    'Manage cookies',
    'Cookie Preferences',
    'Do not sell my personal information',
  ])('is “%s”', (text) => {
    expect(saysWayBack(text)).toBe(true);
  });
  it.each([
    'Cookies',
    'Cookieverklaring',
    'Privacyverklaring',
    'Privacy policy',
    'Instellingen',
    'Koekjes bakken',
  ])('is not “%s”', (text) => {
    expect(saysWayBack(text)).toBe(false);
  });
});
