import { stateOf } from '../../core/consent/consent-mode.ts';
import { decodeGpp } from '../../core/consent/gpp.ts';
import { decodeTcf } from '../../core/consent/tcf.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import type { ConsentStringSignal, RequestSignal } from '../../core/model/signal.ts';
import type { Asked } from './ad-asks.ts';
import { addressOf } from './address.ts';
import { isString } from './consent-strings.ts';
import { isOfPage } from './owner.ts';

type Input = DetectorInput<'ad-request' | 'consent-string' | 'request' | 'host'>;

/** A sign of rules/words/ad-aim-weights.json, and what it rests on. */
export interface AimSign {
  readonly id: string;
  readonly signal: ConsentStringSignal | RequestSignal;
}

/** 1 is to store and read on the device, 3 to make a profile for advertising, 4 to use one. */
const profiling = [1, 3, 4] as const;
const google = 'google';
const stringsRead = 40;

/** What one company was told of consent with its requests for advertising, or what the page kept of it until then. */
export function consentSigns(input: Input, asks: readonly Asked[]): readonly AimSign[] {
  return [...tcfSigns(input, asks), ...googleSigns(input, asks)];
}

/** With the request itself; else the last string that the page told or kept before. */
function tcfSigns(input: Input, asks: readonly Asked[]): AimSign[] {
  const told = asks.flatMap(({ request }) => {
    if (request === null) return [];
    const { parameters } = addressOf(request);
    const purposes =
      purposesOf('tcf', parameters.get('gdpr_consent')) ?? purposesOf('gpp', parameters.get('gpp'));
    return purposes === null ? [] : [{ purposes, signal: request }];
  });
  const found = told[0] ?? keptBefore(input, lastOf(asks));
  if (found === null) return [];
  const { purposes, signal } = found;
  if (profiling.every((purpose) => purposes.includes(purpose))) return [{ id: 'tcf-granted', signal }];
  return purposes.includes(3) || purposes.includes(4) ? [] : [{ id: 'tcf-denied', signal }];
}

function keptBefore(input: Input, at: number) {
  const strings = input
    .signals('consent-string')
    .filter((signal) => signal.at <= at && (signal.format === 'tcf' || signal.format === 'gpp'))
    .slice(-stringsRead);
  for (const signal of strings.toReversed()) {
    const purposes = purposesOf(signal.format, signal.text);
    if (purposes !== null) return { purposes, signal };
  }
  return null;
}

function purposesOf(format: string, text: string | undefined): readonly number[] | null {
  if (text === undefined || !isString(text)) return null;
  const tcf = format === 'gpp' ? (decodeGpp(text)?.tcf ?? null) : decodeTcf(text);
  return tcf?.purposesConsent ?? null;
}

/** Consent mode: what Google's tags said last before Google was asked for advertising. */
function googleSigns(input: Input, asks: readonly Asked[]): AimSign[] {
  if (!asks.some(({ owner }) => owner.key === google)) return [];
  const until = lastOf(asks);
  for (const signal of input.signals('request').toReversed()) {
    if (signal.at > until || !isOfPage(signal) || input.host(signal.host)?.company?.id !== google) continue;
    const { parameters } = addressOf(signal);
    const state = stateOf({ gcs: parameters.get('gcs') ?? null, gcd: parameters.get('gcd') ?? null });
    if (state === null) continue;
    const { adStorage, adPersonalization } = state;
    return [
      ...(adPersonalization === 'unset'
        ? []
        : [{ id: `google-personalisation-${adPersonalization}`, signal }]),
      ...(adStorage === 'unset' ? [] : [{ id: `google-storage-${adStorage}`, signal }]),
    ];
  }
  return [];
}

function lastOf(asks: readonly Asked[]): number {
  return asks.reduce((last, { signal }) => Math.max(last, signal.at), Number.NEGATIVE_INFINITY);
}
