import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { type Certainty, certainties } from '../../core/model/rule.ts';
import {
  type ConsentCheck,
  consentChecks,
  type ExpectedConsent,
  expectedConsent,
  type Step,
} from '../sites/consent/expected.ts';
import { type Helder, startHelder } from '../support/helder.ts';

type Found = Readonly<Partial<Record<ConsentCheck, Certainty>>>;

/** How many pages are open at once: Chromium lets several believe that they are looked at, Firefox one. */
const atOnce: Readonly<Record<BrowserKind, number>> = { chrome: 4, firefox: 1 };
const rowsIn: Readonly<Record<BrowserKind, readonly ExpectedConsent[]>> = {
  chrome: expectedConsent,
  firefox: expectedConsent.filter(({ firefox }) => firefox === true),
};
/** Only this run sends Global Privacy Control: what it adds is told apart from everything else. */
const withPrivacyControl = { firefoxPreferences: { 'privacy.globalprivacycontrol.enabled': true } };

describe.each(['chrome', 'firefox'] as const)('in %s', (browser) => {
  const rows = rowsIn[browser];
  let helder: Helder;
  let visits: ReadonlyMap<string, Promise<Found>>;

  beforeAll(async () => {
    helder = await startHelder(browser, browser === 'firefox' ? withPrivacyControl : {});
    visits = visitAll(rows);
  });
  afterAll(() => helder?.close());

  test.each(rows.map((row) => [`${row.url} ${row.action}: ${row.configuration}`, row] as const))(
    '%s',
    async (_, row) => {
      const found = (await visits.get(row.url)) ?? {};
      expect(differences(browser, row, found)).toEqual([]);
    },
  );

  /** Starts all visits, a few at a time; a visit that fails does so in its own test. */
  function visitAll(all: readonly ExpectedConsent[]): ReadonlyMap<string, Promise<Found>> {
    const lanes = Array.from({ length: atOnce[browser] }, () => Promise.resolve());
    return new Map(
      all.map((row, index) => {
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

  async function visitPage(row: ExpectedConsent): Promise<Found> {
    const page = await helder.running.newPage();
    try {
      if (browser === 'chrome') await page.emulateFocusedPage(true);
      await page.goto(row.url, { waitUntil: 'load' });
      if (browser === 'firefox') await page.bringToFront();
      // As long as a quick reader needs.
      await sleep(1800);
      for (const step of row.steps) await take(page, step);
      // Ten seconds of looking, where there is nothing to be found.
      await sleep(row.searched === true ? 10_500 : 2500);
      return await settled(page, row);
    } finally {
      await page.close();
    }
  }

  /** What was found, once what must be there is; a slow machine gets some seconds more. */
  async function settled(page: Page, row: ExpectedConsent): Promise<Found> {
    let found = await findings(page);
    for (let tries = 0; tries < 5 && differences(browser, row, found).length > 0; tries++) {
      await sleep(1000);
      found = await findings(page);
    }
    return found;
  }

  async function findings(page: Page): Promise<Found> {
    const report = await helder.report(page);
    return Object.fromEntries(
      report.findings.flatMap(({ rule, outcome, certainty }) =>
        outcome === 'indication' && isConsentCheck(rule) ? [[rule, certainty]] : [],
      ),
    );
  }
});

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
