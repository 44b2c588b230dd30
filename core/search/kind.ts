import { isEmail, type TypedKind } from './needles.ts';

const phoneShape = /^(\+|00)?[\d\s().\-/]{7,24}$/;
/** Written so that it is a telephone number in any field: Dutch mobile, or with a country's number. */
const surePhone = /^(06[\s-]?(\d[\s-]?){8}|(\+|00)[1-9][\d\s().-]{7,20})$/;
const phoneName = /phone|telefoon|telnr|telnum|mobiel|mobile|msisdn|gsm|(^|[^a-z])tel([^a-z]|$)/;
const personName =
  /(^|[^a-z])((full|first|last|given|family|middle|sur|user|nick|display|voor|achter|gebruikers|roep)[-_ ]?)?(name|naam)([^a-z]|$)/;
const otherName =
  /compan|bedrijf|organi[sz]|firm|school|product|event|file|domain|host|project|street|straat|city|plaats/;
const autocompleteNames = new Set([
  'name',
  'given-name',
  'family-name',
  'additional-name',
  'nickname',
  'username',
]);
const longestShape = 254;

/**
 * What kind of text was typed: by what the page says of the field (type, name, autocomplete) and by the shape of the
 * value. A field is what its page calls it, so this is a good guess and no more.
 */
export function kindOf(type: string, name: string, autocomplete: string, value: string): TypedKind {
  const hints = autocomplete.slice(0, 200).toLowerCase().split(/\s+/);
  const called = name
    .slice(0, 100)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  if (type === 'password' || hints.some((hint) => hint.endsWith('-password'))) return 'password';
  const text = value.length > longestShape + 20 ? '' : value.trim();
  if (isEmail(text)) return 'email';
  if (surePhone.test(text)) return 'phone';
  if (phoneShape.test(text) && (isFor('tel', type, hints) || phoneName.test(called))) return 'phone';
  if (type === 'email' || hints.includes('email')) return 'email';
  if (hints.some((hint) => autocompleteNames.has(hint))) return 'name';
  return personName.test(called) && !otherName.test(called) ? 'name' : 'text';
}

function isFor(what: string, type: string, hints: readonly string[]): boolean {
  return type === what || hints.some((hint) => hint === what || hint.startsWith(`${what}-`));
}
