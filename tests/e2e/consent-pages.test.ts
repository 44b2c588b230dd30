import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { type Certainty, certainties } from '../../core/model/rule.ts';
import {
  type ConsentCheck,
  consentChecks,
  type ExpectedConsent,
  expectedConsent,
  type Step,
} from '../sites/consent/expected.ts';
import { consentTable, writeConsentTable } from '../support/consent-table.ts';
import { type Helder, startHelder } from '../support/helder.ts';

type Found = Readonly<Partial<Record<ConsentCheck, Certainty>>>;

/** A visit as it ended. */
interface Visited {
  readonly found: Found;
  /** Check → hosts of the requests on which it rests; only where the table asks for them. */
  readonly restsOn: Readonly<Partial<Record<ConsentCheck, readonly string[]>>>;
  /** States that Google was told; only where the table asks for them. */
  readonly toldGoogle: readonly string[];
}

/** How many pages are looked at at once: each in a window of its own, which draws as if it were alone. */
const atOnce: Readonly<Record<BrowserKind, number>> = { chrome: 5, firefox: 1 };
const rowsIn: Readonly<Record<BrowserKind, readonly ExpectedConsent[]>> = {
  chrome: expectedConsent,
  firefox: expectedConsent.filter(({ firefox }) => firefox === true),
};
/** Only this run sends Global Privacy Control: what it adds is told apart from everything else. */
const withPrivacyControl = { firefoxPreferences: { 'privacy.globalprivacycontrol.enabled': true } };

describe.each(['chrome', 'firefox'] as const)('in %s', (browser) => {
  const rows = rowsIn[browser];
  let helder: Helder;
  let visits: ReadonlyMap<string, Promise<Visited>>;

  beforeAll(async () => {
    helder = await startHelder(browser, browser === 'firefox' ? withPrivacyControl : {});
    // A browser that has been elsewhere: it holds cookies of trackers, and no choice for any of these sites.
    const elsewhere = await helder.visit('https://www.speelkasteel-demo.nl/', 1);
    // Opens the page that reports are asked in before there are others, in whose windows it would take their place.
    await helder.report(elsewhere);
    await elsewhere.close();
    visits = visitAll(rows);
  });
  afterAll(async () => {
    // `WRITE_TABLE=1` puts what this run found into docs/consent.md.
    try {
      if (browser === 'chrome' && process.env.WRITE_TABLE !== undefined) await writeTable();
    } finally {
      await helder?.close();
    }
  });

  test.each(rows.map((row) => [`${row.url} ${row.action}: ${row.configuration}`, row] as const))(
    '%s',
    async (_, row) => {
      const visited = await visits.get(row.url);
      expect(differences(browser, row, visited?.found ?? {})).toEqual([]);
      expect(visited?.restsOn).toEqual(row.restsOn ?? {});
      expect(visited?.toldGoogle).toEqual(row.toldGoogle === undefined ? [] : [row.toldGoogle]);
    },
  );

  async function writeTable(): Promise<void> {
    const found = new Map<string, Found>();
    for (const [url, visit] of visits) found.set(url, (await visit).found);
    writeConsentTable(consentTable(rows, ({ url }) => found.get(url) ?? {}));
  }

  /** Starts all visits, a few at a time; a visit that fails does so in its own test. */
  function visitAll(all: readonly ExpectedConsent[]): ReadonlyMap<string, Promise<Visited>> {
    const lanes = Array.from({ length: atOnce[browser] }, () => Promise.resolve());
    // The long ones first, so that no lane ends with one.
    const ordered = all.toSorted((a, b) => Number(b.searched === true) - Number(a.searched === true));
    return new Map(
      ordered.map((row, index) => {
        const lane = index % lanes.length;
        const visit = (lanes[lane] ?? Promise.resolve()).then(() => visitPage(row));
        lanes[lane] = visit.then(
          () => undefined,
          () => undefined,
        );
        return [row.url, visit];
      }),
    );
  }

  async function visitPage(row: ExpectedConsent): Promise<Visited> {
    const page = await helder.running.browser.newPage({ type: 'window' });
    try {
      await page.goto(row.url, { waitUntil: 'load' });
      // As long as a quick reader needs; on a slow machine Helder sees the question later, and so would a reader.
      await sleep(1500);
      if (row.steps.length > 0) await untilAsked(page);
      for (const step of row.steps) await take(page, step);
      // Ten seconds of looking, where there is nothing to be found.
      await sleep(row.searched === true ? 10_500 : 2000);
      const report = await settled(page, row);
      return {
        found: foundIn(report),
        restsOn: row.restsOn === undefined ? {} : await restsOn(report, Object.keys(row.restsOn)),
        toldGoogle: row.toldGoogle === undefined ? [] : toldGoogle(report),
      };
    } finally {
      await page.close();
    }
  }

  async function untilAsked(page: Page): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      const { consent } = await helder.report(page);
      if (consent.phases[0]?.phase !== 'unknown') return;
      await sleep(800);
    }
  }

  /** The report, once what must be there is; a slow machine gets some seconds more. */
  async function settled(page: Page, row: ExpectedConsent): Promise<VisitReport> {
    let report = await helder.report(page);
    for (let tries = 0; tries < 5 && differences(browser, row, foundIn(report)).length > 0; tries++) {
      await sleep(1000);
      report = await helder.report(page);
    }
    return report;
  }

  /** From the findings over the observations down to what the browser saw leave. */
  async function restsOn(report: VisitReport, checks: readonly string[]): Promise<Visited['restsOn']> {
    const dump = await helder.dump();
    const visit = dump.visits.findLast(({ url }) => url === report.url);
    const requests = visit === undefined ? [] : dump.signals(visit).filter((one) => one.kind === 'request');
    return Object.fromEntries(
      checks.map((check) => {
        const observed = report.findings.find(({ rule }) => rule === check)?.because ?? [];
        const seen: ReadonlySet<string> = new Set(
          report.observations.flatMap(({ id, because }) => (observed.includes(id) ? because : [])),
        );
        const hosts = requests.flatMap((one) => (seen.has(one.id) ? [one.host] : []));
        return [check, [...new Set(hosts)].sort()];
      }),
    );
  }
});

function foundIn({ findings }: VisitReport): Found {
  return Object.fromEntries(
    findings.flatMap(({ rule, outcome, certainty }) =>
      outcome === 'indication' && isConsentCheck(rule) ? [[rule, certainty]] : [],
    ),
  );
}

/** Each state once: by it, denied and granted hits are told apart. */
function toldGoogle({ observations }: VisitReport): readonly string[] {
  const states = observations.flatMap(({ kind, data }) =>
    kind === 'consent-mode'
      ? [`${data.adStorage} ${data.analyticsStorage} ${data.adUserData} ${data.adPersonalization}`]
      : [],
  );
  return [...new Set(states)];
}

/** A person's own mouse: Chromium and Firefox vouch for these clicks as they do for real ones. */
async function take(page: Page, step: Step): Promise<void> {
  if ('press' in step) await page.click(step.press);
  else if ('scroll' in step) await page.mouse.wheel({ deltaY: step.scroll });
  else if ('again' in step) await page.reload({ waitUntil: 'load' });
  else await sleep(step.wait);
}

/** In words: what is missing, what is less certain than it must be, and what should not be there. Empty when right. */
function differences(browser: BrowserKind, row: ExpectedConsent, found: Found): readonly string[] {
  const expects: Found = { ...row.expects, ...(browser === 'firefox' ? row.withPrivacyControl : {}) };
  return consentChecks.flatMap((check) => {
    const wanted = expects[check];
    const seen = found[check];
    if (wanted === undefined) {
      return seen === undefined || row.may?.includes(check) ? [] : [`${check} is found (${seen})`];
    }
    if (seen === undefined) return [`${check} is not found`];
    return certainties.indexOf(seen) <= certainties.indexOf(wanted) ? [] : [`${check} is only ${seen}`];
  });
}

function isConsentCheck(rule: string): rule is ConsentCheck {
  return (consentChecks as readonly string[]).includes(rule);
}
