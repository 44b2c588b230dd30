import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectVisits } from '../../cli/inspect/run.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { translator } from '../../locales/translate.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** What each demo site is for: the findings that must be there. A clean one has none at all. */
const mustFind: Readonly<Record<string, readonly string[]>> = {
  'https://www.speelkasteel-demo.nl/': [
    'profiling.first-party-ad-id',
    'profiling.session-replay',
    'profiling.social-pixel',
    'profiling.third-party-id-cookie',
    'profiling.tracker-count-on-child-page',
  ],
  'https://www.dewaterkrant-demo.nl/': ['profiling.cookie-sync', 'profiling.third-party-id-cookie'],
  'https://www.fietsenmand-demo.nl/': ['profiling.first-party-ad-id', 'profiling.social-pixel'],
  'https://www.gemeente-lindewaard-demo.nl/': [],
  'https://www.volkstuin-deboomgaard-demo.nl/': [],
};

describe.each(['chrome', 'firefox'] as const)('the demo sites in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder?.close());

  it.each(Object.entries(mustFind))('%s gives the findings that it was made for', async (url, rules) => {
    const page = await helder.visit(url, 4);
    const report = await helder.report(page);
    await page.close();
    const found = report.findings.filter(({ outcome }) => outcome === 'indication').map(({ rule }) => rule);
    const missing = rules.filter((rule) => !found.includes(rule));
    // prebid.js matches no cookies in Firefox (tests/sites/expected.ts).
    expect(missing).toEqual(
      browser === 'firefox' && url.includes('dewaterkrant') ? ['profiling.cookie-sync'] : [],
    );
    if (rules.length === 0) expect(found).toEqual([]);
    expect(report.findings.filter(({ certainty }) => certainty === 'appears-contrary')).toEqual([]);
  });
});

describe('the same visit in the popup and in inspect', () => {
  const url = 'https://www.speelkasteel-demo.nl/';
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder('chrome');
  });
  afterAll(() => helder?.close());

  it('reads the same', async () => {
    const page = await helder.visit(url, 5);
    const popup = await helder.running.openPopup(page);
    if (popup === null) throw new Error('no popup');
    await sleep(1500);
    const text = await popup.evaluate(() => document.body.innerText);
    const { visits } = await inspectVisits({
      urls: [url],
      web: helder.web,
      browser: 'chrome',
      waitSeconds: 5,
    });
    const inspected = visits[0] as VisitReport;
    expect(text.replace(/\s+/g, ' ')).toContain(firstSentence(translator('nl'), inspected.summary));
    const titles = inspected.findings
      .filter(({ outcome }) => outcome === 'indication')
      .map(({ title }) => title.nl);
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    expect(inspected.companies.map(({ name }) => name).filter((name) => !text.includes(name))).toEqual([]);
  });
});
