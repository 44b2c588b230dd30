import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPage } from './read-page.ts';

/**
 * The DOM sensor of the top document: one look when the page has loaded, in idle time. It uses the browser's own
 * messaging, not the polyfill, because it runs in every page.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  main() {
    const look = (): void => {
      try {
        const runtime = (
          globalThis as { chrome?: { runtime?: { id?: string; sendMessage(message: unknown): unknown } } }
        ).chrome?.runtime;
        // Without an id the extension was updated or removed: this script is orphaned and stops.
        if (runtime?.id === undefined) return;
        const sent = runtime.sendMessage(readPage(document, location));
        if (sent instanceof Promise) sent.catch(() => undefined);
      } catch {
        // The extension went away while we looked: there is nobody to tell.
      }
    };
    requestIdleCallback(look, { timeout: 2000 });
  },
});
