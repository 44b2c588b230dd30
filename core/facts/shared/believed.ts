import type { Observation } from '../../model/observation.ts';

/**
 * Another company's script, known to the browser's own record and followed by a request to its owner; not a service
 * that guards a login or a payment. Only this lifts a rule above "signal".
 */
export function isBelieved({ trust, data }: Observation): boolean {
  return trust === 'browser' && data.party === 'other' && data.security !== true;
}
