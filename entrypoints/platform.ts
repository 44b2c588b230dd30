import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPlatform } from '../platform/consent/platform-script.ts';

/**
 * Runs in the isolated world of a frame that holds a consent banner; the background puts it there once a banner was
 * found, or on a person's order (platform/consent/inject.ts).
 */
export default defineUnlistedScript(startPlatform);
