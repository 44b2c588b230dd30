import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';
import { highest } from './shared/fingerprint-signs.ts';

/** Englehardt & Narayanan, Online Tracking (2016), section 6.2. */
const fewestFonts = 50;

/** A text was measured in so many fonts that it can only be to learn which are installed. */
export const detector = defineDetector({
  id: 'fingerprint-fonts',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input.signals('call').filter(({ group }) => group === 'fonts');
    return observationsByActor('fingerprint-fonts', input, calls, ({ claims }) => {
      const fonts = highest(claims, 'fonts');
      return fonts < fewestFonts ? null : { claims, data: { fonts } };
    });
  },
});
