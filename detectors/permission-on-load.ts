import { defineDetector } from '../core/model/observation.ts';
import { observationsByActor } from './shared/deed-observations.ts';

/** What a person is asked for, in one word, by API. */
const asks: Readonly<Record<string, string>> = {
  'location.getCurrentPosition': 'location',
  'location.watchPosition': 'location',
  'camera-microphone.getUserMedia': 'camera-microphone',
  'notifications.requestPermission': 'notifications',
  'clipboard.read': 'clipboard',
  'clipboard.readText': 'clipboard',
  'permissions.midi': 'midi',
  'permissions.usb': 'usb',
  'permissions.hid': 'hid',
  'permissions.bluetooth': 'bluetooth',
  'permissions.serial': 'serial',
};
/** Milliseconds after the visit began. */
const atOnce = 5000;

/**
 * The page asked for something that a person has to allow, before that person did anything.
 */
export const detector = defineDetector({
  id: 'permission-on-load',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const unasked = input
      .signals('call')
      .filter(({ api, details }) => Object.hasOwn(asks, api) && isUnasked(details));
    return observationsByActor('permission-on-load', input, unasked, ({ claims }) => ({
      claims,
      data: {
        asks: [...new Set(claims.map(({ api }) => asks[api] ?? ''))].sort(),
        atOnce: claims.some(({ at }) => at <= atOnce),
      },
    }));
  },
});

/** A script may have asked both with and without a click. */
function isUnasked(details: readonly string[]): boolean {
  return details.includes('no-gesture') || !details.includes('gesture');
}
