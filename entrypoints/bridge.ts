import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startBridge } from '../platform/sensors/bridge.ts';

/** Runs in the isolated world of every frame, at document_start, before page.js; wxt.config.ts registers it. */
export default defineUnlistedScript(startBridge);
