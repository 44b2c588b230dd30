import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];

/** A page of the demo web and the checks that its maker built it for. */
const builtFor: readonly { readonly url: string; readonly checks: readonly string[] }[] = [
  {
    url: 'https://www.speelkasteel-demo.nl/',
    checks: [
      'profiling.cookie-sync',
      'profiling.first-party-ad-id',
      'profiling.long-lived-id',
      'profiling.session-replay',
      'profiling.social-pixel',
      'profiling.third-party-id-cookie',
      'profiling.tracker-count-on-child-page',
      'transparency.transfer',
    ],
  },
  // Its cookies are matched in Chromium only: prebid.js leaves that out in Firefox.
  { url: 'https://www.dewaterkrant-demo.nl/', checks: ['profiling.data-broker'] },
  {
    url: 'https://www.fietsenmand-demo.nl/fiets?fbclid=IwAR0demo9Xk2Lq7&gclid=Cj0demo5',
    checks: ['profiling.link-decoration', 'profiling.session-replay', 'profiling.social-pixel'],
  },
  { url: 'https://omleiding.gedrag-demo.nl/ga', checks: ['profiling.bounce-tracking'] },
  { url: 'https://youtube.gedrag-demo.nl/', checks: ['profiling.embed-youtube'] },
  {
    url: 'https://www.verwijzer-demo.nl/profiel/fenna-de-wit?zoek=pesten',
    checks: ['profiling.referrer-leak'],
  },
  { url: 'https://www.vermomd-demo.nl/', checks: ['profiling.cname-or-server-side'] },
  {
    url: 'https://leerling.basisschool-deregenboog-demo.nl/',
    checks: ['profiling.school-page-tracker'],
  },
  { url: 'https://www.waterschap-noordermeer-demo.nl/', checks: ['profiling.gov-page-tracker'] },
  { url: 'https://poorten.gedrag-demo.nl/', checks: ['profiling.local-port-scan'] },
  { url: 'http://www.onveilig-demo.nl/', checks: ['privacydesign.insecure'] },
  { url: 'https://www.onveilig-demo.nl/gemengd', checks: ['privacydesign.insecure'] },
];

/** Pages on which nothing may be found. */
const innocent = ['https://www.gemeente-lindewaard-demo.nl/', 'https://www.volkstuin-deboomgaard-demo.nl/'];

describe.each(browsers)('in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder?.close());

  test.each(builtFor)('$url shows $checks', async ({ url, checks }) => {
    const page = await helder.visit(url, 1);
    let found = await indicated(page);
    // A page needs some seconds to do all that it is for; most need fewer.
    for (let tries = 0; tries < 8 && checks.some((check) => !found.includes(check)); tries += 1) {
      await sleep(700);
      found = await indicated(page);
    }
    await page.close();
    expect(found).toEqual(expect.arrayContaining([...checks]));
  });

  test.each(innocent)('nothing is found on %s', async (url) => {
    const page = await helder.visit(url, 4);
    expect(await indicated(page)).toEqual([]);
    await page.close();
  });

  async function indicated(page: Page): Promise<readonly string[]> {
    const { findings } = await helder.report(page);
    return findings.filter(({ outcome }) => outcome === 'indication').map(({ rule }) => rule);
  }
});
