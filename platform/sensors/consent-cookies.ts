import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeAdditionalConsent } from '../../core/consent/additional-consent.ts';
import { decodeGpp } from '../../core/consent/gpp.ts';
import { decodeTcf } from '../../core/consent/tcf.ts';
import { decodeUsPrivacy } from '../../core/consent/us-privacy.ts';
import type { ConsentStringFields } from '../../core/model/consent-signal.ts';
import { signalId } from '../../core/model/ids.ts';
import type { ConsentStringSignal } from '../../core/model/signal.ts';
import { keptValueLimit } from '../../core/reduce/parameters.ts';

type Format = ConsentStringFields['format'];

/**
 * Cookies in which platforms keep a string of one of these formats. Source: the IAB's specifications (storage), Google's
 * Additional Consent, OneTrust's documentation for `eupubconsent-v2`.
 */
const formats: ReadonlyMap<string, Format> = new Map([
  ['euconsent-v2', 'tcf'],
  ['euconsent', 'tcf'],
  ['eupubconsent-v2', 'tcf'],
  ['IABTCF_TCString', 'tcf'],
  ['__gpp', 'gpp'],
  ['IABGPP_HDR_GppString', 'gpp'],
  ['IABGPP_GppString', 'gpp'],
  ['addtl_consent', 'additional-consent'],
  ['IABTCF_AddtlConsent', 'additional-consent'],
  ['usprivacy', 'us-privacy'],
  ['us_privacy', 'us-privacy'],
  ['IABUSPrivacy_String', 'us-privacy'],
]);
const decoders: Readonly<Record<Format, (text: string) => unknown>> = {
  tcf: decodeTcf,
  gpp: decodeGpp,
  'additional-consent': decodeAdditionalConsent,
  'us-privacy': decodeUsPrivacy,
};
const mostStrings = 20;

/**
 * The consent strings among cookies that were read with their values. Only what decodes is kept: a cookie of such a name
 * may hold anything about a person. `at`: milliseconds since the visit began. The same value has the same id.
 */
export function consentCookieSignals(
  cookies: readonly { readonly name: string; readonly value: string }[],
  at: number,
): ConsentStringSignal[] {
  return cookies.flatMap(({ name, value }) => stringIn(name, value, at)).slice(0, mostStrings);
}

function stringIn(name: string, value: string, at: number): ConsentStringSignal[] {
  const format = formats.get(name);
  if (format === undefined || value.length > keptValueLimit) return [];
  const text = value.includes('%') ? decoded(value) : value;
  if (decoders[format](text) === null) return [];
  const hash = bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
  return [
    {
      id: signalId(`consent-string:cookie:${name}:${hash}`),
      kind: 'consent-string',
      trust: 'browser',
      at,
      format,
      where: 'cookie',
      name,
      text,
      event: null,
      gdprApplies: null,
    },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
