import type { AdLine, VisitReport } from '../core/model/report.ts';
import type { Translate } from '../locales/translate.ts';
import { isNotForChildren } from './ad-categories.ts';

/** Why a list of ads is as long as it is. */
type AdState =
  /** Ads were seen. */
  | 'shown'
  /** None was seen, but the page asked for some. */
  | 'asked'
  /** Nothing was seen, and nothing is known to have been missed. */
  | 'none'
  /** The search has not come to an end. */
  | 'searching'
  /** It did not work. */
  | 'failed';

export interface AdOverview {
  readonly state: AdState;
  /** Ads that were seen, what weighs most for a reader first. */
  readonly shown: readonly AdLine[];
  /** Places that were asked to be filled, and of which nothing more is known. */
  readonly asked: readonly AdLine[];
  /** The search did not work everywhere: there may be more. */
  readonly partly: boolean;
}

const broken = new Set(['sensor-failed', 'sensor-not-permitted', 'detector-failed']);
const early = new Set(['sensor-late', 'not-yet-observed', 'no-page-read']);

/** The ads of a visit as they are told; says nothing that the report does not hold. */
export function adOverview(report: Pick<VisitReport, 'ads' | 'findings' | 'endedAt'>): AdOverview {
  const reasons = report.findings
    .flatMap(({ unknown }) => unknown)
    .flatMap(({ fact, reason }) => (fact.startsWith('ads.shown') ? [reason] : []));
  const partly = reasons.some((reason) => broken.has(reason));
  const unfinished = reasons.some((reason) => early.has(reason));
  const shown = report.ads.filter(({ known }) => known === 'shown').toSorted((a, b) => weight(b) - weight(a));
  const asked = report.ads.filter(({ known }) => known === 'asked');
  const nothing =
    partly || (unfinished && report.endedAt !== null) ? 'failed' : unfinished ? 'searching' : 'none';
  return {
    state: shown.length > 0 ? 'shown' : asked.length > 0 ? 'asked' : nothing,
    shown,
    asked,
    partly,
  };
}

/** How many ads there are, whether they are aimed at the person, and whether a child should see them. */
export function adsSentence(t: Translate, { state, shown, asked }: AdOverview): string {
  if (state === 'asked') return t('ads.askedOnly', { count: asked.length });
  if (state !== 'shown') return t(`ads.${state}`);
  const parts = [t('ads.count', { count: countOf(shown) }), aimSentence(t, shown), childSentence(t, shown)];
  return parts.filter((part) => part !== '').join(' ');
}

/** Ads in some lines: a block of recommendations holds several. */
export function countOf(lines: readonly AdLine[]): number {
  return lines.reduce((sum, { items }) => sum + Math.max(1, items), 0);
}

/** What leads to the site itself is aimed at nobody in particular. */
function aimSentence(t: Translate, shown: readonly AdLine[]): string {
  const others = shown.filter(({ party }) => party !== 'own');
  const of = (verdict: AdLine['aimed']) => countOf(others.filter(({ aimed }) => aimed === verdict));
  const all = countOf(others);
  const [personalised, contextual, unknown] = [of('personalised'), of('contextual'), of('unknown')];
  if (all === 0) return t('ads.ownAll', { count: countOf(shown) });
  if (personalised > 0) {
    const alone = personalised === countOf(shown);
    return alone ? t('ads.aimedAll', { count: all }) : t('ads.aimed', { count: personalised });
  }
  if (all === countOf(shown)) {
    if (contextual === all) return t('ads.contextualAll', { count: all });
    if (unknown === all) return t('ads.unknownAll', { count: all });
  }
  return unknown > 0
    ? t('ads.unknownSome', { count: unknown })
    : t('ads.contextualSome', { count: contextual });
}

function childSentence(t: Translate, shown: readonly AdLine[]): string {
  const kept = shown.filter(isNotForChildren);
  if (kept.length === 0) return '';
  const count = countOf(kept);
  return countOf(shown) === 1 ? t('ads.notForChildrenAlone') : t('ads.notForChildren', { count });
}

/** What a child should not see, then what is aimed at the person, then what is not marked, then who says who they are. */
function weight(line: AdLine): number {
  const { aimed, label, advertiser, party } = line;
  return (
    (isNotForChildren(line) ? 8 : 0) +
    (aimed === 'personalised' && party !== 'own' ? 4 : 0) +
    (label === 'none' || label === 'weak' ? 2 : 0) +
    (advertiser === null ? 0 : 1)
  );
}
