import { browser } from 'wxt/browser';
import type { Run } from '../../core/comparison/run.ts';
import type { EarlierChoice } from '../../core/model/visit.ts';
import { orderConsent } from '../consent/messages.ts';
import { requestReport } from '../messages.ts';
import type { Store } from '../store/contract.ts';
import type { Hands, Jar } from './hands.ts';
import { openJar } from './jar.ts';
import { markTab } from './messages.ts';

/** Milliseconds that a page may take to its load event; then it is taken as it is. */
const loadLimit = 30_000;
/** Milliseconds that a banner may take to appear. */
const bannerLimit = 12_000;
const lookEvery = 500;
/** The browser's words for a navigation that gave way to another. */
const gaveWay = /ERR_ABORTED|2152398850|NS_BINDING_ABORTED/;

/** The hands of a comparison in this browser. `url` is the page's whole address, without its fragment. */
export function browserHands(store: Store, id: string, url: string): Hands {
  const wait: Hands['wait'] = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const go = async ({ tabId }: Jar): Promise<'loaded' | 'failed'> => {
    const arrival = awaitLoad(tabId);
    await browser.tabs.update(tabId, { url });
    return arrival;
  };
  return {
    openJar,
    mark: ({ tabId }: Jar, run: Run, choice: EarlierChoice | null) =>
      markTab(tabId, { id, run, choice: choice === null ? null : markOf(choice) }),
    load: go,
    // The address anew, and not what the tab shows by now: a banner may have led elsewhere.
    reload: go,
    visitIn: async ({ tabId }) => (await requestReport({ tab: tabId })).visitId,
    async awaitBanner(visit) {
      const until = Date.now() + bannerLimit;
      while (Date.now() < until) {
        const signals = await store.readSignals(visit);
        if (signals.ok && signals.value.some(({ kind }) => kind === 'banner' || kind === 'banner-search'))
          return;
        await wait(lookEvery);
      }
    },
    async choose({ tabId }, visit, what) {
      const { ok, why } = await orderConsent({ tab: tabId, visit, what });
      return { ok, noBanner: why === 'no-banner' };
    },
    wait,
    async read(visit) {
      const { report } = await requestReport({ visit });
      const signals = await store.readSignals(visit);
      return report === null || !signals.ok ? null : { visit, report, signals: signals.value };
    },
  };
}

function markOf({ what, at }: EarlierChoice) {
  return { what: what === 'accept' ? ('accept' as const) : ('reject' as const), at };
}

/** Waits for the load event of what a tab goes to next. Must be called before it goes. */
function awaitLoad(tabId: number): Promise<'loaded' | 'failed'> {
  const { onCompleted, onErrorOccurred } = browser.webNavigation;
  return new Promise((resolve) => {
    const settle = (how: 'loaded' | 'failed'): void => {
      clearTimeout(timer);
      onCompleted.removeListener(completed);
      onErrorOccurred.removeListener(failed);
      resolve(how);
    };
    const isTop = (details: { tabId: number; frameId: number; url: string }): boolean =>
      details.tabId === tabId && details.frameId === 0 && /^https?:/.test(details.url);
    const completed = (details: { tabId: number; frameId: number; url: string }): void => {
      if (isTop(details)) settle('loaded');
    };
    const failed = (details: { tabId: number; frameId: number; url: string; error?: string }): void => {
      if (isTop(details) && !gaveWay.test(details.error ?? '')) settle('failed');
    };
    const timer = setTimeout(() => settle('loaded'), loadLimit);
    onCompleted.addListener(completed);
    onErrorOccurred.addListener(failed as never);
  });
}
