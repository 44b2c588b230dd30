import type { Observation, ObservationData } from '../core/model/observation.ts';
import type { Language } from '../core/model/rule.ts';
import type { Translate } from '../locales/translate.ts';

type What = 'profile' | 'content' | 'place' | 'device' | 'ads' | 'storage' | 'measure';

/** Speaks one language about one observation. */
interface Speaker {
  readonly t: Translate;
  readonly data: ObservationData;
  readonly list: (parts: readonly string[]) => string;
}

/** What weighs most stands first. TCF purposes and special features (`s1`, `s2`) that come down to it. */
const meanings: readonly (readonly [what: What, ids: readonly string[]])[] = [
  ['profile', ['3', '4']],
  ['place', ['s1']],
  ['device', ['s2']],
  ['content', ['5', '6']],
  ['ads', ['2']],
  ['storage', ['1']],
  ['measure', ['7', '8', '9', '10', '11']],
];
const kindsOfMode = ['adStorage', 'analyticsStorage', 'adUserData', 'adPersonalization'] as const;
const phases = ['before', 'rejected', 'withdrawn', 'accepted', 'earlier-choice', 'no-platform'] as const;
const mostNames = 3;
const mostNamed = 4;
/** English as Europe writes it. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** What was told of consent, and what had been chosen by then, in sentences; null for an observation of another kind. */
export function consentTold(t: Translate, language: Language, { kind, data }: Observation): string | null {
  const format = new Intl.ListFormat(locales[language], { type: 'conjunction' });
  const speaker = { t, data, list: (parts: readonly string[]) => format.format(parts) };
  if (kind === 'consent-string') return [...stringSaid(speaker), chosen(speaker)].join(' ');
  if (kind === 'consent-mode') return [...modeSaid(speaker), chosen(speaker)].join(' ');
  return null;
}

function stringSaid(speaker: Speaker): readonly string[] {
  const { t, data } = speaker;
  if (data.readable !== true) return [t('consentTold.unreadable')];
  switch (data.format) {
    case 'additional-consent': {
      const count = amount(data.vendorsConsent);
      return [count === 0 ? t('consentTold.google.none') : t('consentTold.google.agreed', { count })];
    }
    case 'us-privacy':
      return [t('consentTold.us'), ...objection(speaker), t('consentTold.us.here')];
    case 'gpp':
      return texts(data.sections).includes('tcfeuv2') ? tcfSaid(speaker) : [t('consentTold.elsewhere')];
    default:
      return tcfSaid(speaker);
  }
}

function tcfSaid(speaker: Speaker): readonly string[] {
  const { t, data } = speaker;
  const features = texts(data.specialFeatures).map((feature) => `s${feature}`);
  const what = whatOf(speaker, [...texts(data.purposesConsent), ...features]);
  const partners = amount(data.vendorsConsent);
  const companies = whoOf(speaker);
  if (what === null) {
    const who = companies;
    const refused = who === null ? t('consentTold.refused.noted') : t('consentTold.refused.told', { who });
    return [refused, ...interest(speaker)];
  }
  // Whoever asks a platform's interface is told: that is what it is for.
  if (data.where === 'api' && partners > 0) {
    const who = t('consentTold.partners', { count: partners });
    return [t('consentTold.agreed.told', { who, what }), ...interest(speaker)];
  }
  const agreed =
    companies === null
      ? t('consentTold.agreed.noted', { what })
      : t('consentTold.agreed.told', { who: companies, what });
  const counted = partners === 0 ? [] : [t('consentTold.agreed.for', { count: partners })];
  return [agreed, ...counted, ...interest(speaker)];
}

/** Partners that the site says need no consent: their legitimate interest. */
function interest(speaker: Speaker): readonly string[] {
  const { t, data } = speaker;
  const count = amount(data.vendorsLegitimateInterest);
  const what = whatOf(speaker, texts(data.purposesLegitimateInterest));
  if (count === 0 || what === null) return [];
  return [t('consentTold.interest', { count, what }), t('consentTold.interestWhy')];
}

function objection({ t, data }: Speaker): readonly string[] {
  if (typeof data.optOutSale !== 'boolean') return [];
  return [data.optOutSale ? t('consentTold.us.objected') : t('consentTold.us.sold')];
}

function modeSaid(speaker: Speaker): readonly string[] {
  const { t, data, list } = speaker;
  const company = String(data.company ?? '');
  const named = (grant: 'granted' | 'denied') => {
    const kinds = kindsOfMode.filter((kind) => data[kind] === grant);
    if (kinds.length === kindsOfMode.length) return [t(`consentTold.mode.all.${grant}`)];
    return kinds.map((kind) => t(`consentTold.mode.${kind}`));
  };
  const [allowed, denied] = [named('granted'), named('denied')];
  const count = amount(data.requests);
  const through = data.throughSite === true ? 'Through' : '';
  const times = count > 1 ? [t('consentTold.mode.times', { count })] : [];
  if (allowed.length > 0) {
    const not = denied.length === 0 ? [] : [t('consentTold.mode.alsoDenied', { what: list(denied) })];
    return [t(`consentTold.mode.granted${through}`, { company, what: list(allowed) }), ...not, ...times];
  }
  if (denied.length === 0) return [t('consentTold.mode.unset', { company }), ...times];
  return [
    t(`consentTold.mode.denied${through}`, { company, what: list(denied) }),
    t('consentTold.mode.still', { count }),
  ];
}

/** What the person had chosen by then. The platform’s word counts where it is the only one. */
function chosen({ t, data }: Speaker): string {
  const byPlatform = data.event === 'tcloaded' || data.event === 'useractioncomplete';
  const kept = data.where === 'cookie' || data.where === 'storage';
  if (kept && typeof data.at === 'number' && data.at <= 0) return t('consentTold.phase.found');
  const refused = data.chosen === 'reject' || data.chosen === 'save-none';
  if (data.phase === 'settling' && refused) return t('consentTold.phase.rejected');
  if (data.phase === 'before' && byPlatform) return t('consentTold.phase.platform');
  return t(`consentTold.phase.${phases.find((phase) => phase === data.phase) ?? 'unknown'}`);
}

function whatOf({ t, list }: Speaker, ids: readonly string[]): string | null {
  const meant = meanings.filter(([, some]) => some.some((id) => ids.includes(id)));
  if (meant.length === 0) return null;
  const words = meant.map(([what]) => t(`consentTold.what.${what}`));
  return list(
    words.length > mostNamed ? [...words.slice(0, mostNamed - 1), t('consentTold.what.more')] : words,
  );
}

/** The companies that were told in requests: a few by name, more by number; null for none. */
function whoOf({ t, data, list }: Speaker): string | null {
  const count = amount(data.receiversCount);
  if (count === 0) return null;
  return count > mostNames ? t('consentTold.companies', { count }) : list(texts(data.receivers));
}

function amount(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
