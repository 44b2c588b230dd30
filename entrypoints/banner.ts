import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchBanner } from '../platform/sensors/consent/watch-banner.ts';

/** Runs in the isolated world of frames that may show a consent banner; platform/sensors/consent/inject.ts brings it there. */
export default defineUnlistedScript(watchBanner);
