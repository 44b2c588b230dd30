import { decodeAdditionalConsent } from '../../core/consent/additional-consent.ts';
import { decodeGpp } from '../../core/consent/gpp.ts';
import type { TcfString } from '../../core/consent/tcf.ts';
import { decodeTcf } from '../../core/consent/tcf.ts';
import { decodeUsPrivacy, type UsPrivacy } from '../../core/consent/us-privacy.ts';
import type { ConsentStringFields } from '../../core/model/consent-signal.ts';
import type { ObservationData } from '../../core/model/observation.ts';
import { plainText } from '../../core/reduce/text.ts';

export type Format = ConsentStringFields['format'];

/** Names of URL parameters and what stands in them (TCF, GPP and Additional Consent, URL passing). */
export const parametersOfStrings: readonly (readonly [name: string, format: Format])[] = [
  ['gdpr_consent', 'tcf'],
  ['gpp', 'gpp'],
  ['addtl_consent', 'additional-consent'],
  ['us_privacy', 'us-privacy'],
];

/** Placeholders that nobody filled in, and what scripts write for nothing. */
const nothing = /^(\s*|[$[{%].*|null|undefined|none|0|1|-)$/i;

/** A hundred times what a page with honest strings has; worked off in less than a tenth of a second. */
const charactersRead = 500_000;

/** Whether there is a string at all. */
export function isString(text: string): boolean {
  return !nothing.test(text.slice(0, 100));
}

/**
 * Says what a string says, as an observation tells it: nothing but `readable: false` for what cannot be decoded. One
 * string stands in many places and is read once; a page that makes up thousands of them is not read to the end.
 */
export function reader(): (format: Format, text: string) => ObservationData {
  const known = new Map<string, ObservationData>();
  let left = charactersRead;
  return (format, text) => {
    const key = `${format}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    left -= text.length;
    const said = left < 0 ? unreadable : saidBy(format, text);
    known.set(key, said);
    return said;
  };
}

function saidBy(format: Format, text: string): ObservationData {
  switch (format) {
    case 'tcf':
      return tcfData(decodeTcf(text));
    case 'gpp': {
      const gpp = decodeGpp(text);
      if (gpp === null) return unreadable;
      const tcf = gpp.tcf === null ? empty : tcfData(gpp.tcf);
      return { ...tcf, ...usData(gpp.usPrivacy), readable: true, sections: gpp.sections };
    }
    case 'additional-consent': {
      const said = decodeAdditionalConsent(text);
      if (said === null) return unreadable;
      return { ...empty, readable: true, vendorsConsent: said.consented, vendorsDisclosed: said.disclosed };
    }
    case 'us-privacy': {
      const said = decodeUsPrivacy(text);
      return said === null ? unreadable : { ...empty, readable: true, ...usData(said) };
    }
  }
}

/** Beginning of a string, for a reader who compares; the whole is in the signal. */
export function beginningOf(text: string): string {
  return plainText(text.slice(0, 24));
}

const empty: ObservationData = {
  purposesConsent: [],
  purposesLegitimateInterest: [],
  specialFeatures: [],
  vendorsConsent: null,
  vendorsLegitimateInterest: null,
  vendorsDisclosed: null,
};
/** Of a string that could not be read, or was not. */
const unreadable: ObservationData = { ...empty, readable: false };

/** Legitimate interest that the publisher took from every vendor is no longer claimed. */
function tcfData(tcf: TcfString | null): ObservationData {
  if (tcf === null) return unreadable;
  const taken = new Set(tcf.purposesConsentOnly);
  return {
    readable: true,
    purposesConsent: tcf.purposesConsent.map(String),
    purposesLegitimateInterest: tcf.purposesLegitimateInterest.filter((one) => !taken.has(one)).map(String),
    specialFeatures: tcf.specialFeatures.map(String),
    vendorsConsent: tcf.vendorsConsent,
    vendorsLegitimateInterest: tcf.vendorsLegitimateInterest,
    vendorsDisclosed: tcf.vendorsDisclosed,
    created: tcf.created,
    updated: tcf.updated,
    cmpId: tcf.cmpId,
    cmpVersion: tcf.cmpVersion,
    policyVersion: tcf.policyVersion,
    consentLanguage: tcf.consentLanguage,
    publisherCC: tcf.publisherCC,
    isServiceSpecific: tcf.isServiceSpecific,
  };
}

function usData(said: UsPrivacy | null): ObservationData {
  if (said === null) return {};
  return { notice: said.notice, optOutSale: said.optOutSale, lspa: said.lspa };
}
