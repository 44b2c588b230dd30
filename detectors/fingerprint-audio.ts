import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';
import { fingerprintSigns } from './shared/fingerprint-signs.ts';

/** A sound was made, compressed, rendered without being heard, and read back. */
export const detector = defineDetector({
  id: 'fingerprint-audio',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input.signals('call').filter(({ group }) => group === 'audio');
    return observationsByActor('fingerprint-audio', input, calls, ({ claims }) =>
      fingerprintSigns(claims, []).some(({ id }) => id === 'audio') ? { claims } : null,
    );
  },
});
