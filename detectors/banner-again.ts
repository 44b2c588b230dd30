import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';
import { bannerTrust, firstLayer } from './shared/banner.ts';

const day = 86_400_000;
/** After this, asking again is no repetition: the period that supervisors name (docs/consent.md, F18). */
const months = 183 * day;
/** A banner that shows by itself does so soon; one that a person opened again comes later. */
const byItself = 15_000;

/** A banner that asks again though this site was refused before, and not long ago. */
export const detector = defineDetector({
  id: 'banner-again',
  reads: ['banner', 'consent-string', 'cookie'],
  needs: ['consent'],
  detect(input) {
    const { choice } = input.earlier;
    const banner = firstLayer(input.signals('banner'));
    if (choice?.what !== 'reject' || banner === null) return [];
    const since = input.visit.startedAt - choice.at;
    if (since < 0 || since > months || banner.at > byItself) return [];
    if (input.consent.phases[0]?.phase !== 'before') return [];
    return [
      {
        id: observationId('banner-again', 'rejected'),
        kind: 'banner-again',
        trust: bannerTrust(banner, input),
        data: {
          platform: input.consent.platform,
          days: Math.floor(since / day),
          /** The browser had not been cleared: something of the site was still there, or it was today. */
          cookiesKept: since < day || input.signals('cookie').some(({ before }) => before),
          at: banner.at,
        },
        because: because([banner]),
      },
    ];
  },
});
