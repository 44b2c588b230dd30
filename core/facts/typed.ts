import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, weightiestNames } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

const sent = 'typed-text-sent';
const withoutConsent = {
  captures: 'profiling.seriousFormCapturesWithoutConsent',
  hashed: 'profiling.hashedContactsWithoutConsent',
  contacts: 'profiling.seriousContactsSentWithoutConsent',
};

/**
 * Typed text that went to another owner who is not known to need it. `serious`: it is contact data or a password, or
 * the receiver tracks; `weighty`: both, or it was hashed, which nobody needs to serve the person who types.
 */
export const facts: readonly FactDefinition[] = [
  count('profiling.formCaptures', sent, isCapture),
  count('profiling.seriousFormCaptures', sent, isSeriousCapture),
  count('profiling.weightyFormCaptures', sent, isWeightyCapture),
  countWithoutConsent(withoutConsent.captures, sent, isSeriousCapture),
  weightiestNames('profiling.formCaptureFields', sent, 'field', isSeriousCapture, isCapture),
  weightiestNames('profiling.formCaptureCompanies', sent, 'company', isSeriousCapture, isCapture),

  count('profiling.hashedContacts', sent, isHashedContact),
  count('profiling.hashedContactsBeforeSubmit', sent, (one) => isHashedContact(one) && isBeforeSubmit(one)),
  countWithoutConsent(withoutConsent.hashed, sent, isHashedContact),
  weightiestNames('profiling.hashedContactFields', sent, 'field', isBeforeSubmit, isHashedContact),
  weightiestNames('profiling.hashedContactCompanies', sent, 'company', isBeforeSubmit, isHashedContact),

  count('profiling.contactsSent', sent, isContactSent),
  count('profiling.seriousContactsSent', sent, isSeriousContactSent),
  countWithoutConsent(withoutConsent.contacts, sent, isSeriousContactSent),
  weightiestNames('profiling.contactSentFields', sent, 'field', isSeriousContactSent, isContactSent),
  weightiestNames('profiling.contactSentCompanies', sent, 'company', isSeriousContactSent, isContactSent),
];

function isStranger({ data }: Observation): boolean {
  return data.needed === null;
}

function isBeforeSubmit({ data }: Observation): boolean {
  return data.beforeSubmit === true;
}

function isCapture(one: Observation): boolean {
  return isStranger(one) && isBeforeSubmit(one);
}

function isSeriousCapture(one: Observation): boolean {
  return isCapture(one) && (one.data.what !== 'text' || one.data.tracking === true);
}

function isWeightyCapture(one: Observation): boolean {
  return (
    isCapture(one) && one.data.what !== 'text' && (one.data.tracking === true || one.data.hashed === true)
  );
}

function isHashedContact(one: Observation): boolean {
  return (
    isStranger(one) && one.data.hashed === true && (one.data.what === 'email' || one.data.what === 'phone')
  );
}

/** Readable, and it says who somebody is. A password belongs to the login, unless a tracker gets it. */
function isContactSent(one: Observation): boolean {
  if (!isStranger(one) || one.data.hashed === true || one.data.what === 'text') return false;
  return one.data.what !== 'password' || one.data.tracking === true;
}

/** After the form was sent off, a receiver of whom nothing is known may be the one that it was meant for. */
function isSeriousContactSent(one: Observation): boolean {
  return isContactSent(one) && (one.data.tracking === true || isBeforeSubmit(one));
}
