import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, count, texts } from './shared/derive.ts';
import {
  afterRefusal,
  beforeChoice,
  countIn,
  mostIn,
  namesIn,
  type Selection,
  sumIn,
  withoutConsent,
} from './shared/in-phases.ts';

const strings = 'consent-string';
const mode = 'consent-mode';
/** Purposes that may rest on legitimate interest by the TCF, and have to do with advertising and measuring. */
const interestPurposes: ReadonlySet<string> = new Set(['2', '7', '8', '9', '10']);
/** Purposes that may not rest on legitimate interest since policy version 4 (TCF 2.2). */
const consentPurposes: ReadonlySet<string> = new Set(['3', '4', '5', '6']);
const policyOfTwoTwo = 4;

const agreedBefore: Selection = { kind: strings, phases: beforeChoice, where: saysConsentUnasked };
const agreedAfter: Selection = { kind: strings, phases: afterRefusal, where: saysConsentAnyway };
const interestBefore: Selection = { kind: strings, phases: beforeChoice, where: saysInterest };
const grantedBefore: Selection = {
  kind: mode,
  phases: beforeChoice,
  where: (one) => isGranted(one) && isUnanswered(one),
};
const grantedAfter: Selection = { kind: mode, phases: afterRefusal, where: isGranted };
const denied: Selection = { kind: mode, phases: withoutConsent, where: isDenied };

/** What was told of consent, in strings and in Google's Consent Mode, held against the phase in which it was told. */
export const facts: readonly FactDefinition[] = [
  /** Strings (TCF, also within GPP) that say yes before a choice, apart from those with which an earlier choice is told. */
  countIn('consent.tcfConsentBeforeChoice', agreedBefore),
  mostIn('consent.tcfConsentBeforeChoiceVendors', agreedBefore, 'vendorsConsent'),
  namesIn('consent.tcfConsentBeforeChoicePurposes', agreedBefore, 'purposesConsent'),
  namesIn('consent.tcfConsentBeforeChoiceReceivers', agreedBefore, 'receivers'),

  countIn('consent.tcfConsentAfterRefusal', agreedAfter),
  mostIn('consent.tcfConsentAfterRefusalVendors', agreedAfter, 'vendorsConsent'),
  namesIn('consent.tcfConsentAfterRefusalPurposes', agreedAfter, 'purposesConsent'),
  namesIn('consent.tcfConsentAfterRefusalReceivers', agreedAfter, 'receivers'),

  /** Strings that claim legitimate interest for purposes 2 and 7 to 10 before a choice. */
  countIn('consent.tcfLegitimateInterestBeforeChoice', interestBefore),
  mostIn('consent.tcfLegitimateInterestBeforeChoiceVendors', interestBefore, 'vendorsLegitimateInterest'),
  namesIn('consent.tcfLegitimateInterestBeforeChoicePurposes', interestBefore, 'purposesLegitimateInterest'),

  /** Strings that claim it where the TCF itself has none, at any time. */
  count('consent.tcfLegitimateInterestInvalid', strings, saysInvalidInterest),

  /** The most partners that one string names: agreed to, by legitimate interest, or shown. */
  defineFact({
    id: 'consent.vendorCount',
    from: [strings],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(strings).filter((one) => vendorsOf(one) > 0);
      return { value: seen.reduce((most, one) => Math.max(most, vendorsOf(one)), 0), because: seen };
    },
  }),

  /** Requests that told Google (or a server that works for it) that advertising was allowed. */
  sumIn('consent.modeGrantedBeforeChoice', grantedBefore, 'requests'),
  namesIn('consent.modeGrantedBeforeChoiceReceivers', grantedBefore, 'company'),
  sumIn('consent.modeGrantedAfterRefusal', grantedAfter, 'requests'),
  namesIn('consent.modeGrantedAfterRefusalReceivers', grantedAfter, 'company'),
  /** The same for measuring alone, which may be allowed for another reason than consent. */
  sumIn(
    'consent.modeAnalyticsGrantedAfterRefusal',
    { kind: mode, phases: afterRefusal, where: isAnalyticsGranted },
    'requests',
  ),

  /** Requests without consent that told that everything was refused: sent all the same. */
  sumIn('consent.modeDeniedPings', denied, 'requests'),
  namesIn('consent.modeDeniedPingsReceivers', denied, 'company'),
];

function saysConsent({ data }: Observation): boolean {
  const { purposesConsent, specialFeatures, gdprApplies } = data;
  return gdprApplies !== false && (hasAny(purposesConsent) || hasAny(specialFeatures));
}

/** A platform that tells of an earlier choice, or of one just made, tells no consent that nobody gave. */
function saysConsentUnasked(observation: Observation): boolean {
  const { event } = observation.data;
  if (event === 'tcloaded' || event === 'useractioncomplete') return false;
  if (isFromBefore(observation) || !isUnanswered(observation)) return false;
  return saysConsent(observation);
}

/** The jar is read now and then: what lies in it after a refusal may have been written before. */
function saysConsentAnyway(observation: Observation): boolean {
  const { event, where } = observation.data;
  if (event === 'useractioncomplete' || where === 'cookie' || where === 'storage') return false;
  return saysConsent(observation);
}

/** In the second after a refusal the phase is still the one before: what was on its way is not held against the site. */
function isUnanswered({ data }: Observation): boolean {
  return data.chosen === null;
}

/** It lay there when the page had done nothing yet: it says nothing of this visit's choice. */
function isFromBefore(observation: Observation): boolean {
  const { where } = observation.data;
  return (where === 'cookie' || where === 'storage') && (amount(observation, 'at') ?? 0) <= 0;
}

function saysInterest(observation: Observation): boolean {
  const { event, gdprApplies } = observation.data;
  if (event === 'tcloaded' || event === 'useractioncomplete' || gdprApplies === false) return false;
  if (isFromBefore(observation) || !isUnanswered(observation)) return false;
  if ((amount(observation, 'vendorsLegitimateInterest') ?? 0) === 0) return false;
  return texts(observation, 'purposesLegitimateInterest').some((purpose) => interestPurposes.has(purpose));
}

function saysInvalidInterest(observation: Observation): boolean {
  if ((amount(observation, 'policyVersion') ?? 0) < policyOfTwoTwo) return false;
  if ((amount(observation, 'vendorsLegitimateInterest') ?? 0) === 0) return false;
  return texts(observation, 'purposesLegitimateInterest').some((purpose) => consentPurposes.has(purpose));
}

function vendorsOf(observation: Observation): number {
  const fields = ['vendorsConsent', 'vendorsLegitimateInterest', 'vendorsDisclosed'];
  return Math.max(...fields.map((field) => amount(observation, field) ?? 0));
}

function isGranted({ data }: Observation): boolean {
  return data.granted === true;
}

function isAnalyticsGranted({ data }: Observation): boolean {
  return data.granted === false && data.analyticsStorage === 'granted';
}

function isDenied({ data }: Observation): boolean {
  return data.denied === true;
}

function hasAny(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
