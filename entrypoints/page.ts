import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPageWorld } from '../platform/page-world/start.ts';

/** Runs in the page's own world, in every frame, at document_start; wxt.config.ts registers it. */
export default defineUnlistedScript(startPageWorld);
