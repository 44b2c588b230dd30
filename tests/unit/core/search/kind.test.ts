import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../core/search/kind.ts';

describe('the kind of a typed text', () => {
  it.each([
    ['a password field', 'password', 'pw', '', 'geheim-9!', 'password'],
    ['a field that a password manager fills', 'text', 'x', 'section-a current-password', 'q', 'password'],
    ['an e-mail address in a field of any type', 'text', 'q', '', ' Jan@Voorbeeld.nl ', 'email'],
    ['a half e-mail address in a field for it', 'email', 'x', '', 'jan@voor', 'email'],
    ['a number in a field of type tel', 'tel', 'x', '', '0612345678', 'phone'],
    ['a number in a field named so', 'text', 'telefoonnummer', '', '06-12345678', 'phone'],
    ['a mobile number in any field', 'text', 'q', '', '06 1234 5678', 'phone'],
    ['an international number in any field', 'text', 'q', '', '+32 470 12 34 56', 'phone'],
    ['a name by what the browser fills in', 'text', 'x', 'given-name', 'Fatima', 'name'],
    ['a name by the Dutch name of its field', 'text', 'voornaam', '', 'Fatima', 'name'],
    ['a name by a field in camel case', 'text', 'lastName', '', 'Jansen', 'name'],
    ['a user name', 'text', 'gebruikersnaam', '', 'draak2015', 'name'],
  ])('%s', (_, type, name, autocomplete, value, kind) => {
    expect(kindOf(type, name, autocomplete, value)).toBe(kind);
  });

  it.each([
    ['a search', 'search', 'q', '', 'paarden'],
    ['the name of a firm', 'text', 'company_name', '', 'Bakkerij Bos'],
    ['the name of a file', 'text', 'filename', '', 'verslag.txt'],
    ['a long number', 'text', 'code', '', '12345678901'],
    ['words in a field for a phone', 'tel', 'phone', '', 'bel me niet'],
    ['a very long text', 'text', 'bericht', '', `${'a'.repeat(100_000)}@`],
  ])('takes %s for text', (_, type, name, autocomplete, value) => {
    expect(kindOf(type, name, autocomplete, value)).toBe('text');
  });
});
