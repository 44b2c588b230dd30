import type { VisitReport } from '../core/model/report.ts';
import type { Translate } from '../locales/translate.ts';
import { consentLayout } from './consent-layout.ts';
import { consentSentence } from './consent-sentence.ts';

/** `afterChoice`: the page was loaded anew after a choice in the visit before. */
type Told = VisitReport & { readonly afterChoice?: true };

/** The timeline of consent as lines of text, for where nothing can be drawn. */
export function consentLines(t: Translate, visit: Told): string[] {
  const layout = consentLayout(visit);
  const { platform } = visit.consent;
  const parts = layout.parts.map(
    ({ phase, trackers, others }) =>
      `${t(`timeline.part.${phase}`)}: ${t('act.trackers', { count: trackers })}, ${t('timeline.others', { count: others })}`,
  );
  return [
    ...(visit.afterChoice === true ? [t('act.afterReload')] : []),
    consentSentence(t, layout, visit),
    ...(platform === null ? [] : [t('timeline.platform', { platform })]),
    ...(layout.parts.length > 1 ? parts : []),
  ];
}
