import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';

const mostChoices = 50;

/** One per choice in the banner: what was chosen, by whom, and after how many clicks. */
export const detector = defineDetector({
  id: 'consent-choice',
  reads: ['choice'],
  needs: ['consent'],
  detect(input) {
    return input
      .signals('choice')
      .toSorted((a, b) => a.at - b.at)
      .slice(0, mostChoices)
      .map((choice, index) => ({
        id: observationId('consent-choice', String(index + 1)),
        kind: 'consent-choice',
        trust: 'page' as const,
        data: { what: choice.what, by: choice.by, clicks: choice.clicks, text: choice.text, at: choice.at },
        because: because([choice]),
      }));
  },
});
