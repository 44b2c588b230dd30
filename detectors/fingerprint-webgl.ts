import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';
import { highest } from './shared/fingerprint-signs.ts';

/** A game asks for some twenty limits of the graphics card to choose its quality by. */
const fewestParameters = 40;

/** The graphics card's name was read together with all that can be asked of it. */
export const detector = defineDetector({
  id: 'fingerprint-webgl',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input.signals('call').filter(({ group }) => group === 'webgl');
    return observationsByActor('fingerprint-webgl', input, calls, ({ claims }) => {
      const named = claims.some(({ details }) => details.includes('renderer') || details.includes('vendor'));
      const listed = claims.some(({ api }) => api === 'webgl.getSupportedExtensions');
      const parameters = highest(claims, 'parameters');
      return named && listed && parameters >= fewestParameters ? { claims, data: { parameters } } : null;
    });
  },
});
