import type { VisitReport } from '../core/model/report.ts';
import type { Translate } from '../locales/translate.ts';
import type { ConsentLayout, Part } from './consent-layout.ts';

type Told = Pick<VisitReport, 'startedAt' | 'endedAt' | 'gaps' | 'observations'>;

/** Seconds in which a banner is looked for; a visit that was shorter says nothing. */
const searched = 10;

/** What happened before and after the choice, in a sentence for each part. */
export function consentSentence(t: Translate, layout: ConsentLayout, visit: Told): string {
  const [first, ...then] = layout.parts;
  if (first === undefined || first.phase === 'unknown') return `${t('timeline.unknown')} ${why(t, visit)}`;
  if (first.phase === 'before' && then.length === 0) {
    const count = first.trackers;
    return count === 0 ? t('timeline.asked.none') : t('timeline.asked', { count });
  }
  return [began(t, first), ...perhaps(t, first, visit), ...then.map((part) => went(t, part))].join(' ');
}

/** Whether no tracker was seen, or nothing can be told of when: then it is told in one line that opens. */
export function isQuiet({ parts, lanes }: ConsentLayout): boolean {
  return lanes.length === 0 || (parts[0]?.phase ?? 'unknown') === 'unknown';
}

/** What a quiet sentence does not prove. */
export function consentLimits(t: Translate, { parts }: ConsentLayout): string {
  const phase = parts[0]?.phase ?? 'unknown';
  const searched = phase === 'unknown' || phase === 'no-platform';
  return searched ? `${t('timeline.limits')} ${t('timeline.search')}` : t('timeline.limits');
}

function began(t: Translate, { phase, trackers: count }: Part): string {
  switch (phase) {
    case 'before':
    case 'rejected':
    case 'withdrawn':
    case 'earlier-choice':
    case 'no-platform':
      return count === 0 ? t(`timeline.first.${phase}.none`) : t(`timeline.first.${phase}`, { count });
    default:
      return '';
  }
}

/** Without a question it may be that the answer was given long ago. */
function perhaps(t: Translate, { phase }: Part, { observations }: Told): string[] {
  const kept = observations.some(
    ({ kind, data }) => kind === 'banner-search' && data.keptFromBefore === true,
  );
  return phase === 'no-platform' && kept ? [t('timeline.perhapsEarlier')] : [];
}

function went(t: Translate, { phase, choices, trackers, newTrackers }: Part): string {
  switch (phase) {
    case 'accepted': {
      const yes = choices.some(({ some }) => !some) ? 'accepted' : 'some';
      return newTrackers === 0
        ? t(`timeline.then.${yes}.none`)
        : t(`timeline.then.${yes}`, { count: newTrackers });
    }
    case 'rejected':
    case 'withdrawn':
      return trackers === 0
        ? t(`timeline.then.${phase}.none`)
        : t(`timeline.then.${phase}`, { count: trackers });
    default:
      return '';
  }
}

const gapsThatExplain = ['late-start', 'sensor-failed', 'access-withheld'] as const;

/** Why it is not known, as far as that can be told. */
function why(t: Translate, { startedAt, endedAt, gaps }: Told): string {
  const gap = gapsThatExplain.find((kind) => gaps.some((one) => one.kind === kind));
  if (gap !== undefined) return t(`timeline.why.${gap}`);
  if (endedAt === null) return t('timeline.why.open');
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return t(seconds < searched ? 'timeline.why.short' : 'timeline.why.other');
}
