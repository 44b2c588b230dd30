import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { Observation } from '../../core/model/observation.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];

/** What the demo sites ask of ad networks, by how they were built: the newspaper runs the real prebid.js. */
describe.each(browsers)('in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder.close());

  test('the auction of the newspaper: each bidder, its language, and the numbers that go along', async () => {
    const report = await reportOf('https://www.dewaterkrant-demo.nl/');
    const ids = ['eids:id5-sync.com', 'eids:pubcid.org'];
    expect(asked(report)).toEqual([
      ['Azerion', 'openrtb', ids],
      ['Criteo', 'openrtb', ids],
      ['Magnite', 'rubicon', ids],
      ['Xandr', 'appnexus', ids],
    ]);
    expect(certainty(report, 'ads.header-bidding')).toBe('signal');
    expect(report.ads).toHaveLength(2);
    expect(report.ads[0]).toMatchObject({ advertiser: null, labelled: null });
  });

  test('the ad server of the page for children: no flag, and an age goes along', async () => {
    const report = await reportOf('https://www.speelkasteel-demo.nl/');
    expect(asked(report).map(([company, protocol]) => [company, protocol])).toEqual([
      ['Google', 'google-ad-manager'],
    ]);
    expect(certainty(report, 'ads.child-signal-missing')).toBe('signal');
    expect(certainty(report, 'ads.minor-attribute-in-request')).toBe('strong-indication');
    expect(certainty(report, 'ads.header-bidding')).toBeNull();
  });

  test('the shop asks for no advertising, and puts you on two lists', async () => {
    const report = await reportOf('https://www.fietsenmand-demo.nl/');
    expect(report.ads).toEqual([]);
    const lists = of(report, 'remarketing-hit').map(({ data }) => String(data.company));
    expect(lists.sort()).toEqual(['Criteo', 'Google']);
  });

  async function reportOf(url: string): Promise<VisitReport> {
    const page = await helder.visit(url, 4);
    const report = await helder.report(page);
    await page.close();
    return report;
  }
});

/** Who was asked, in what language, and which kinds of strong identifiers went along. */
function asked(report: VisitReport): readonly (readonly [string, string, readonly string[]])[] {
  return of(report, 'ad-request')
    .map(({ data }) => {
      const identifiers = [data.identifiers ?? []]
        .flat()
        .map(String)
        .filter((one) => one.startsWith('eids:'));
      return [String(data.company).split(' ')[0] ?? '', String(data.protocol), identifiers.sort()] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function of({ observations }: VisitReport, wanted: string): readonly Observation[] {
  return observations.filter(({ kind }) => kind === wanted);
}

function certainty({ findings }: VisitReport, rule: string): string | null {
  return findings.find((one) => one.rule === rule)?.certainty ?? null;
}
