import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchAds } from '../platform/sensors/ads/watch-ads.ts';

/** Runs in the isolated world of documents that hold advertising; platform/sensors/ads/inject.ts brings it there. */
export default defineUnlistedScript(watchAds);
