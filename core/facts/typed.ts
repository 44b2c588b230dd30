import { defineFact, type FactDefinition, type FactInput } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, distinct, texts, weightiestNames } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

const sent = 'typed-text-sent';
const pixel = 'pixel-event';
const hashedEnding = '-hashed';
const plainKinds: ReadonlySet<string> = new Set(['email', 'phone', 'name']);
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
  named('profiling.hashedContactFields', hashedContacts, fieldsOf),
  named('profiling.hashedContactCompanies', hashedContacts, companiesOf),

  count('profiling.contactsSent', sent, isContactSent),
  count('profiling.seriousContactsSent', sent, isSeriousContactSent),
  countWithoutConsent(withoutConsent.contacts, sent, isSeriousContactSent),
  named('profiling.contactSentFields', contactsSent, fieldsOf),
  named('profiling.contactSentCompanies', contactsSent, companiesOf),
];

/** Fields or companies of what was typed and of what pixels told in their documented parameters. */
function named(
  id: string,
  seenIn: (input: FactInput) => readonly Observation[],
  namesOf: (one: Observation) => readonly string[],
): FactDefinition {
  return defineFact({
    id,
    from: [sent, pixel],
    needs: [],
    derive: (input) => {
      const seen = seenIn(input);
      return { value: distinct(seen.flatMap(namesOf)), because: seen };
    },
  });
}

function hashedContacts({ observations }: FactInput): readonly Observation[] {
  const byPixel = observations(pixel).filter((one) => texts(one, 'told').some(isHashedKind));
  return [...observations(sent).filter(isHashedContact), ...byPixel];
}

/** Those that weigh most; all when none does. */
function contactsSent({ observations }: FactInput): readonly Observation[] {
  const typed = observations(sent).filter(isContactSent);
  const byPixel = observations(pixel).filter(({ data }) => data.contact === 'plain');
  const weighty = [...typed.filter(isSeriousContactSent), ...byPixel];
  return weighty.length > 0 ? weighty : typed;
}

/** The field that was typed in; of a pixel, what kind of contact data its parameters are for. */
function fieldsOf(one: Observation): readonly string[] {
  if (one.kind === sent) return texts(one, 'field');
  const told = texts(one, 'told');
  if (one.data.contact === 'plain') return told.filter((kind) => plainKinds.has(kind));
  return told.filter(isHashedKind).map((kind) => kind.slice(0, -hashedEnding.length));
}

function companiesOf(one: Observation): readonly string[] {
  return texts(one, 'company');
}

function isHashedKind(kind: string): boolean {
  return kind.endsWith(hashedEnding);
}

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
