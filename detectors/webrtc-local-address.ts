import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';
import { fingerprintSigns } from './shared/fingerprint-signs.ts';

/**
 * A connection was prepared without picture, sound or partner, and its candidates were listened to: they name the
 * device's addresses. Most browsers put a random name in the place of the local one.
 */
export const detector = defineDetector({
  id: 'webrtc-local-address',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input
      .signals('call')
      .filter(({ group }) => group === 'webrtc' || group === 'camera-microphone');
    return observationsByActor('webrtc-local-address', input, calls, ({ claims }) =>
      fingerprintSigns(claims, []).some(({ id }) => id === 'webrtc') ? { claims } : null,
    );
  },
});
