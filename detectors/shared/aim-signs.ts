import type { AdTreatment } from '../../core/model/ad-signal.ts';
import { type Asked, isStrong } from './ad-asks.ts';
import { addressOf } from './address.ts';

const googles: ReadonlySet<string> = new Set(['google-ad-manager', 'adsense']);

/**
 * What one company's requests for advertising show by themselves, as signs of rules/words/ad-aim-weights.json. What adds
 * to a person counts when one request has it; what takes away only when each has: another place may be filled otherwise.
 */
export function requestSigns(asks: readonly Asked[]): readonly string[] {
  const any = (test: (one: Asked) => boolean): boolean => asks.some(test);
  const each = (test: (one: Asked) => boolean): boolean => asks.length > 0 && asks.every(test);
  const parameters = asks.flatMap(({ signal }) => signal.transparency?.parameters ?? []);
  const signs: readonly (readonly [id: string, holds: boolean])[] = [
    ['dsa-profiling', parameters.includes(1)],
    ['dsa-location', parameters.includes(3)],
    ['dsa-basic', parameters.length > 0 && parameters.every((parameter) => parameter === 2)],
    ['segments', any(isAboutPerson)],
    ['strong-identifier', any(({ identifiers }) => identifiers.some(isStrong))],
    ['weak-identifier', any(({ identifiers }) => identifiers.some((one) => !isStrong(one)))],
    ['google-default', any((one) => googles.has(one.signal.protocol) && !asksForLess(one.signal.treatment))],
    ['additional-consent', any(hasAdditionalConsent)],
    ['non-personalised', each(({ signal }) => signal.treatment.nonPersonalised === true)],
    ['limited', each(({ signal }) => signal.treatment.limited === true)],
    ['restricted', each(({ signal }) => signal.treatment.restricted === true)],
    ['gpc', each(({ signal }) => signal.treatment.gpc === true)],
    ['child', each((one) => googles.has(one.signal.protocol) && isChild(one.signal.treatment))],
    ['coppa', each((one) => !googles.has(one.signal.protocol) && isChild(one.signal.treatment))],
    ['age-teen', each(({ signal }) => signal.treatment.ageTreatment === 2)],
    [
      'page-only',
      each((one) => one.identifiers.length === 0 && !isAboutPerson(one) && one.signal.pageKeys.length > 0),
    ],
    // A cookie's value can go along in the address.
    ['no-cookie', each((one) => sentNoCookie(one) && one.identifiers.every(isStrong))],
  ];
  return signs.filter(([, holds]) => holds).map(([id]) => id);
}

function sentNoCookie({ request }: Asked): boolean {
  return request !== null && request.cookiesSent.length === 0;
}

function isAboutPerson({ signal }: Asked): boolean {
  return signal.segments.length > 0 || signal.attributes.length > 0 || signal.traits.length > 0;
}

function asksForLess(treatment: AdTreatment): boolean {
  const { nonPersonalised, limited, ageTreatment } = treatment;
  return nonPersonalised === true || limited === true || ageTreatment === 2 || isChild(treatment);
}

function isChild({ child, underAge, ageTreatment }: AdTreatment): boolean {
  return child === true || underAge === true || ageTreatment === 1;
}

function hasAdditionalConsent({ request }: Asked): boolean {
  const text = request === null ? '' : (addressOf(request).parameters.get('addtl_consent') ?? '');
  return /^[12]~\d/.test(text);
}
