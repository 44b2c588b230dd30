import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VisitReport } from '../../core/model/report.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** Eight real bidder adapters of prebid.js, asked in different ways (tests/sites/ad-auction/site.ts). */
let helder: Helder;
beforeAll(async () => {
  helder = await startHelder('chrome');
});
afterAll(() => helder.close());

const bidders = ['Adform', 'Azerion', 'Criteo', 'Magnite', 'Smaato', 'Taboola', 'The', 'Xandr'];
const all = (verdict: string) => Object.fromEntries(bidders.map((bidder) => [bidder, verdict]));

const id5 = 'eids:id5-sync.com';

test.each([
  ['zonder', all('contextual'), []],
  ['nee', all('contextual'), []],
  ['coppa', all('contextual'), []],
  ['npa', { Google: 'contextual' }, ['google-cookie']],
  ['dsa', all('personalised'), []],
  // Prebid stops its own number for children, and not that of ID5.
  ['coppa-nummers', all('unknown'), [id5]],
  // Xandr's adapter leaves the segments out: numbers and a yes alone are a perhaps.
  ['ja', { ...all('personalised'), Xandr: 'unknown' }, [id5, 'eids:pubcid.org']],
])('asked in the way %s', async (way, verdicts, identifiers) => {
  const report = await reportOf(way);
  const found = report.observations.filter(({ kind }) => kind === 'ad-aim');
  expect(Object.fromEntries(found.map(({ data }) => [firstWord(data.company), data.verdict]))).toEqual(
    verdicts,
  );
  const asked = report.observations.filter(({ kind }) => kind === 'ad-request');
  expect(asked).toHaveLength(Object.keys(verdicts).length);
  for (const { data } of asked) expect([data.identifiers ?? []].flat().sort()).toEqual(identifiers);
  const contradiction = report.findings.find(({ rule }) => rule === 'ads.child-signal-contradiction');
  expect(contradiction?.certainty ?? null).toBe(way === 'coppa-nummers' ? 'strong-indication' : null);
});

/** In an empty cookie jar: who was here before is known by more than what is asked. */
async function reportOf(way: string): Promise<VisitReport> {
  const page = await helder.visit('about:blank', 0);
  const browser = await page.createCDPSession();
  await browser.send('Network.clearBrowserCookies');
  await page.goto(`https://www.veiling-demo.nl/?manier=${way}`, { waitUntil: 'load' });
  await sleep(2500);
  const report = await helder.report(page);
  await page.close();
  return report;
}

function firstWord(name: unknown): string {
  return String(name).split(' ')[0] ?? '';
}
