import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';

/** A page opened the list of contacts on the device. What was picked, and whether it left, is not seen. */
export const detector = defineDetector({
  id: 'contacts-upload',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input.signals('call').filter(({ group }) => group === 'contacts');
    return observationsByActor('contacts-upload', input, calls, ({ claims }) => ({ claims }));
  },
});
