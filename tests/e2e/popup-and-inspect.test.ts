import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectVisits } from '../../cli/inspect/run.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { translator } from '../../locales/translate.ts';
import { type Helder, startHelder } from '../support/helder.ts';

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
    expect(text.replace(/\s+/g, ' ')).toContain(firstSentence(translator('nl'), 'nl', inspected.summary));
    const titles = inspected.findings
      .filter(({ outcome }) => outcome === 'indication')
      .map(({ title }) => title.nl);
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    expect(inspected.companies.map(({ name }) => name).filter((name) => !text.includes(name))).toEqual([]);
  });
});
