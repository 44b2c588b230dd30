import { browser } from 'wxt/browser';
import type {
  BrowserEvent,
  NavigationDetails,
  NavigationEvent,
  RequestDetails,
  RequestEvent,
} from './events.ts';

/** Documents, frames, pixels and beacons: what carries identifiers and addresses to others. */
const carriers = ['main_frame', 'sub_frame', 'image', 'ping'];
/** Requests that may stay open as long as the page, or that carry a body to somebody. */
const lasting = ['xmlhttprequest', 'websocket', 'media', 'ping', 'other'];
/** Firefox tells the start of everything with its headers; here it is the body alone that counts. */
const firefoxLasting = ['xmlhttprequest', 'beacon', 'ping', 'other'];

/**
 * Registers every listener of the network and navigation sensors. Must run synchronously when the background starts:
 * a listener that is added later misses the event that woke the worker. Each does no more than put the details into
 * the queue, because they run for every request of every page.
 */
export function listen(push: (event: BrowserEvent) => void): void {
  const { webRequest, webNavigation, tabs } = browser;
  // Only web addresses: the extension's own pages and the browser's internals are nobody's business.
  const filter = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };
  // Chromium hides Cookie, Referer and Set-Cookie without it; Firefox refuses the word.
  const extra = import.meta.env.FIREFOX ? [] : ['extraHeaders'];

  const request = (phase: RequestEvent['phase']) => (details: unknown) => {
    push({ kind: 'request', phase, details: details as RequestDetails });
    return undefined;
  };
  // What goes along with a request (Referer, names of cookies) is the dearest thing to be told in Chromium: more than all
  // else together. It is asked where it matters, and starts alone where a request may take long (docs/decisions/0006).
  const sent = import.meta.env.FIREFOX ? filter : { ...filter, types: carriers };
  webRequest.onSendHeaders.addListener(request('sent'), sent as never, ['requestHeaders', ...extra] as never);
  const started = { ...filter, types: import.meta.env.FIREFOX ? firefoxLasting : lasting };
  webRequest.onBeforeRequest.addListener(request('sent'), started as never, ['requestBody'] as never);
  webRequest.onBeforeRedirect.addListener(request('redirected'), filter, [
    'responseHeaders',
    ...extra,
  ] as never);
  webRequest.onCompleted.addListener(request('completed'), filter, ['responseHeaders', ...extra] as never);
  webRequest.onErrorOccurred.addListener(request('failed'), filter);

  const navigation = (what: NavigationEvent['what']) => (details: unknown) =>
    push({ kind: 'navigation', what, details: details as NavigationDetails });
  webNavigation.onCommitted.addListener(navigation('committed'));
  webNavigation.onHistoryStateUpdated.addListener(navigation('route'));
  webNavigation.onCompleted.addListener(navigation('completed'));
  webNavigation.onErrorOccurred.addListener(navigation('failed'));

  tabs.onRemoved.addListener((tabId) => push({ kind: 'tab-gone', tabId, timeStamp: Date.now() }));
}
