import { expect, it } from 'vitest';
import { partnersIn } from '../../../../../platform/sensors/consent/partners.ts';

it.each([
  ['Wij en onze 842 partners slaan gegevens op', 842],
  ['Wij en onze 1.532 partners', 1532],
  ['We and our 1,532 partners store and access', 1532],
  ['We and our 214 trusted third-party partners', 214],
  ['samen met 30 zorgvuldig gekozen adverteerders', 30],
  ['Bekijk onze partners (127)', 127],
  ['Vendors (15)', 15],
  ['Wij en onze partners gebruiken cookies', null],
  ['Voor 3 apparaten en € 4,99', null],
  ['Sinds 2019 bewaren we cookies 13 maanden', null],
])('in “%s” the number of partners is %s', (text, partners) => {
  expect(partnersIn(text)).toBe(partners);
});
