import { defineDetector } from '../core/model/observation.ts';
import { byActor } from './shared/actor.ts';
import { observationsByActor } from './shared/deed-observations.ts';
import { fingerprintSigns } from './shared/fingerprint-signs.ts';

/** Signs of fewer points are read by much honest code as well. */
const weighty = 10;

/** Another company's script asked how full the battery is, and what it gathered besides. */
export const detector = defineDetector({
  id: 'battery-read',
  reads: ['call', 'drawing', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const drawings = new Map(
      byActor(input.signals('drawing'), input).map(({ actor, claims }) => [actor.key, claims]),
    );
    return observationsByActor('battery-read', input, input.signals('call'), ({ actor, claims }) => {
      if (actor.party !== 'other') return null;
      const reads = claims.filter(({ api }) => api === 'battery.getBattery');
      const besides = fingerprintSigns(claims, drawings.get(actor.key) ?? [])
        .filter(({ id, points }) => id !== 'battery' && points >= weighty)
        .map(({ id }) => id);
      return { claims: reads, data: { besides } };
    });
  },
});
