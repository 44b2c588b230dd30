import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HTTPResponse, Page } from 'puppeteer';
import { getDomain } from 'tldts';
import type { VisitReport } from '../../core/model/report.ts';
import type { ReportAnswer } from '../../platform/messages.ts';
import type { BrowserKind } from '../browser/find.ts';
import { launch, type RunningBrowser } from '../browser/launch.ts';
import type { DemoWeb } from '../demo-web/server.ts';
import { scrollThrough, typeMarkedValues } from './actions.ts';
import { type Acted, chooseIn, settle } from './consent.ts';
import type { ConsentOption } from './options.ts';

export interface InspectRun {
  readonly urls: readonly string[];
  /** The demo web, null for the real one. */
  readonly web: DemoWeb | null;
  readonly browser: BrowserKind;
  readonly browserArgs?: readonly string[];
  readonly waitSeconds: number;
  readonly actions?: readonly ('scroll' | 'type')[];
  readonly click?: string | null;
  readonly consent?: ConsentOption;
  readonly keepProfile?: boolean;
  readonly headless?: boolean;
  readonly onProgress?: (line: string) => void;
}

/** One visit of the document; `error` when there is more to say than the outcome. */
export type InspectedVisit = VisitReport & {
  readonly error?: string;
  /** What came of the order to choose, in the visit in which it was given. */
  readonly consent: { readonly acted?: Acted };
  /** The page was loaded anew after the refusal in the visit before. */
  readonly afterChoice?: true;
};

/** What `inspect --json` prints. */
export interface InspectDocument {
  readonly helder: ReportAnswer['helder'] | null;
  readonly visits: readonly InspectedVisit[];
}

const loadLimit = 45_000;

/** Visits each address with Helder in a real browser and collects the reports. A visit that fails does not stop the others. */
export async function inspectVisits(run: InspectRun): Promise<InspectDocument> {
  const visits: InspectedVisit[] = [];
  let helder: InspectDocument['helder'] = null;
  let running: RunningBrowser | null = null;
  try {
    for (const [index, url] of run.urls.entries()) {
      run.onProgress?.(`${index + 1}/${run.urls.length} ${url}`);
      running ??= await start(run);
      const { answer, visits: seen } = await inspectOne(running, url, run);
      helder ??= answer?.helder ?? null;
      visits.push(...seen);
      for (const visit of seen) run.onProgress?.(`${index + 1}/${run.urls.length} ${url} ${resultOf(visit)}`);
      if (run.keepProfile !== true) {
        await running.close();
        running = null;
      }
    }
  } finally {
    await running?.close();
  }
  return { helder, visits };
}

/** Folder of the built extension for one browser. */
export function extensionFolder(browser: BrowserKind): string {
  const folder = browser === 'chrome' ? 'chrome-mv3' : 'firefox-mv3';
  return fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));
}

async function start(run: InspectRun): Promise<RunningBrowser> {
  const running = await launch({
    browser: run.browser,
    extensionDir: extensionFolder(run.browser),
    web: run.web,
    headless: run.headless ?? true,
    args: run.browserArgs ?? [],
  });
  await askReport(running, '');
  return running;
}

interface Inspected {
  readonly answer: ReportAnswer | null;
  /** One; two where the page was loaded anew after a refusal. */
  readonly visits: readonly InspectedVisit[];
}

async function inspectOne(running: RunningBrowser, url: string, run: InspectRun): Promise<Inspected> {
  const startedAt = new Date().toISOString();
  const page = await running.newPage();
  const seen: InspectedVisit[] = [];
  let answer: ReportAnswer | null = null;
  try {
    const arrival = await goTo(page, url);
    const choice = arrival.outcome === 'failed' ? 'none' : (run.consent ?? 'none');
    let acted: Acted | null = null;
    if (arrival.outcome !== 'failed') {
      await page.bringToFront();
      if (run.actions?.includes('scroll')) await scrollThrough(page);
      if (run.actions?.includes('type')) await typeMarkedValues(page);
      if (run.click != null) await page.click(run.click);
      if (choice !== 'none') acted = await chooseIn(running, page, choice, run.waitSeconds);
      if (choice === 'none' || acted?.ok === true) await sleep(run.waitSeconds * 1000);
    }
    answer = await askReport(running, page.url());
    seen.push(visitOf(answer, url, arrival, acted));
    // What a refusal is worth shows when the page is loaded again.
    if (choice === 'reject' && acted?.ok === true) {
      await page.bringToFront();
      const again = await arrive(() => page.reload({ waitUntil: 'load', timeout: loadLimit }), page, url);
      await settle(running, page, run.waitSeconds);
      seen.push({ ...visitOf(await askReport(running, page.url()), url, again, null), afterChoice: true });
    }
  } catch (error) {
    seen.push(nothing(url, startedAt, error instanceof Error ? error.message : String(error)));
  } finally {
    await page.close().catch(() => undefined);
  }
  return { answer, visits: seen };
}

function visitOf(
  { report }: ReportAnswer,
  url: string,
  arrival: Arrival,
  acted: Acted | null,
): InspectedVisit {
  if (report === null) throw new Error(arrival.error ?? 'Helder has no record of this visit.');
  return {
    ...report,
    consent: { ...report.consent, ...(acted !== null && { acted }) },
    url,
    outcome: worse(arrival.outcome, report.outcome),
    ...(arrival.error !== null && { error: arrival.error }),
  };
}

/** A line of progress. */
function resultOf({ outcome, consent: { acted }, afterChoice }: InspectedVisit): string {
  if (acted !== undefined) return `${outcome}, ${acted.what}: ${acted.ok ? acted.how : acted.why}`;
  return afterChoice === true ? `${outcome}, after the choice` : outcome;
}

interface Arrival {
  readonly outcome: VisitReport['outcome'];
  readonly error: string | null;
}

function goTo(page: Page, url: string): Promise<Arrival> {
  return arrive(() => page.goto(url, { waitUntil: 'load', timeout: loadLimit }), page, url);
}

async function arrive(load: () => Promise<HTTPResponse | null>, page: Page, url: string): Promise<Arrival> {
  try {
    const response = await load();
    const status = response?.status() ?? 200;
    if (await isChallenge(page, status))
      return { outcome: 'challenge', error: `the site answered ${status} with a challenge` };
    if (status === 403 || status === 429 || status === 451)
      return { outcome: 'blocked', error: `the site answered ${status}` };
    if (getDomain(page.url()) !== getDomain(url)) return { outcome: 'redirected-elsewhere', error: null };
    return { outcome: 'ok', error: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      outcome: /timeout/i.test(message) ? 'timeout' : 'failed',
      error: message.split('\n')[0] ?? message,
    };
  }
}

/** A page that tests whether a person is there stands where the site was asked for. */
async function isChallenge(page: Page, status: number): Promise<boolean> {
  if (status < 400) return false;
  const marks =
    '#challenge-form, #cf-challenge-running, iframe[src*="captcha"], script[src*="/cdn-cgi/challenge-platform/"]';
  return (await page.$(marks)) !== null;
}

/** The part of the extension's own interface that asking takes; lives in the browser, not here. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly runtime: { sendMessage(message: object): Promise<ReportAnswer> };
}

/**
 * Asks the extension, from a page of its own, what it saw in the tab that shows an address. An answer also says that the
 * background is up: right after an installation it takes a moment, and a page that loads meanwhile is seen late.
 */
export async function askReport(running: RunningBrowser, address: string): Promise<ReportAnswer> {
  const extensionPage = await running.extensionPage('popup.html');
  try {
    return await extensionPage.evaluate(async (shown: string) => {
      const { chrome, browser } = globalThis as unknown as { chrome: ExtensionApi; browser?: ExtensionApi };
      const { tabs, runtime } = browser ?? chrome;
      const tab = (await tabs.query({})).findLast((one) => one.url === shown);
      return runtime.sendMessage({ type: 'report', of: { tab: tab?.id ?? -1 } });
    }, address);
  } finally {
    await extensionPage.close();
  }
}

function worse(arrival: VisitReport['outcome'], seen: VisitReport['outcome']): VisitReport['outcome'] {
  return arrival === 'ok' ? seen : arrival;
}

/** The report of a visit of which nothing was recorded. */
function nothing(url: string, startedAt: string, error: string): InspectedVisit {
  return {
    url,
    finalUrl: url,
    title: '',
    startedAt,
    endedAt: new Date().toISOString(),
    outcome: 'failed',
    mode: 'observing',
    audience: { directed: 0, likely: 0, because: [] },
    consent: { platform: null, phases: [] },
    gaps: [],
    companies: [],
    ads: [],
    observations: [],
    findings: [],
    summary: {
      companies: 0,
      tracking: 0,
      following: 0,
      requests: 0,
      stopped: 0,
      indications: { 'appears-contrary': 0, 'strong-indication': 0, signal: 0, information: 0 },
      principles: [],
      audience: { directed: 0, likely: 0 },
    },
    error,
  };
}
