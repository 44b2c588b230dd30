import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../platform/sensors/watch-page.ts';

/**
 * Runs in the isolated world of each top document; wxt.config.ts registers it. An unlisted script, because WXT's own
 * wrapper for content scripts brings 13 kB of polyfill to every page.
 */
export default defineUnlistedScript(watchPage);
