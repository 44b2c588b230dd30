import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { ConsentActed } from '../../platform/consent/messages.ts';
import type { ReportAnswer } from '../../platform/messages.ts';
import type { RunningBrowser } from '../browser/launch.ts';

/** What came of the order, as the report has it. */
export type Acted = Pick<ConsentActed, 'what' | 'ok' | 'how' | 'clicks' | 'why'>;

/** Milliseconds in which a banner is waited for: Helder looks for ten seconds. */
const knownWithin = 11_000;
const askEvery = 1000;

/** The part of the extension's own interface that an order takes; lives in the browser, not here. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly runtime: { sendMessage(message: object): Promise<never> };
}

interface Message {
  readonly type: 'report' | 'consent-act';
  readonly what?: ConsentActed['what'];
}

/**
 * Waits until Helder knows whether a page asks for a choice, and has it choose there. The page stays in front: in a tab
 * that nobody sees, a banner may not go away.
 */
export async function chooseIn(
  running: RunningBrowser,
  page: Page,
  what: ConsentActed['what'],
  waitSeconds: number,
): Promise<Acted> {
  const extension = await running.extensionPage('popup.html');
  try {
    await page.bringToFront();
    await Promise.all([sleep(waitSeconds * 1000), untilKnown(extension, page)]);
    const acted = await send<ConsentActed | undefined>(extension, page.url(), { type: 'consent-act', what });
    if (acted === undefined) throw new Error('Helder gave no answer to the order to choose.');
    return { what, ok: acted.ok, how: acted.how, clicks: acted.clicks, why: acted.why };
  } finally {
    await extension.close();
  }
}

/** Waits until Helder knows in which phase of consent a page is, some ten seconds at most and `waitSeconds` at least. */
export async function settle(running: RunningBrowser, page: Page, waitSeconds: number): Promise<void> {
  const extension = await running.extensionPage('popup.html');
  try {
    await page.bringToFront();
    await Promise.all([sleep(waitSeconds * 1000), untilKnown(extension, page)]);
  } finally {
    await extension.close();
  }
}

async function untilKnown(extension: Page, page: Page): Promise<void> {
  const end = Date.now() + knownWithin;
  while (Date.now() < end) {
    const { report } = await send<ReportAnswer>(extension, page.url(), { type: 'report' });
    const phase = report?.consent.phases[0]?.phase ?? 'unknown';
    if (phase !== 'unknown') return;
    await sleep(askEvery);
  }
}

/** Sends a message about the tab that shows an address, from a page of the extension. */
function send<Answer>(extension: Page, address: string, message: Message): Promise<Answer> {
  return extension.evaluate(
    async (shown: string, about: Message) => {
      const { chrome, browser } = globalThis as unknown as { chrome: ExtensionApi; browser?: ExtensionApi };
      const { tabs, runtime } = browser ?? chrome;
      const tab = (await tabs.query({})).findLast((one) => one.url === shown)?.id ?? -1;
      return runtime.sendMessage(about.type === 'report' ? { ...about, of: { tab } } : { ...about, tab });
    },
    address,
    message,
  );
}
