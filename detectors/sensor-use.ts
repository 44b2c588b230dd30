import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';

/** Another company's script listens to how the device moves or is held. */
export const detector = defineDetector({
  id: 'sensor-use',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input.signals('call').filter(({ group }) => group === 'sensors');
    return observationsByActor('sensor-use', input, calls, ({ actor, claims }) =>
      actor.party === 'other' ? { claims } : null,
    );
  },
});
