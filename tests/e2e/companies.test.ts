import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { CompanyLine, VisitReport } from '../../core/model/report.ts';
import { type ExpectedSite, expectedIn, expectedSites } from '../sites/expected.ts';
import { type Helder, startHelder } from '../support/helder.ts';
import { untilQuiet } from '../support/until-quiet.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];

/** Who is on the demo sites, by their makers' own account (tests/sites/expected.ts), against what Helder says. */
describe.each(browsers)('in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder.close());

  test.each(expectedSites)(
    'every company on $url is seen, named and judged a tracker or not',
    async (site) => {
      const report = await reportOf(site);
      expect(report.companies.flatMap(({ hosts }) => hosts).sort()).toEqual(
        expectedIn(browser, site).thirdParties,
      );
      expect(wronglyNamed(browser, site, report)).toEqual([]);
      expect(tracking(site, report)).toEqual(site.tracking.filter((owner) => isThere(browser, site, owner)));
      expect(report.companies.filter(({ named }) => !named)).toEqual([]);
      expect(report.gaps).toEqual([]);
    },
  );

  /** The page has until it asks nothing more; a slow machine gets more, as long as a third party that must come has not. */
  async function reportOf(site: ExpectedSite): Promise<VisitReport> {
    const page = await helder.open(site.url);
    await untilQuiet(helder.web, 2000);
    const wanted = expectedIn(browser, site).thirdParties.length;
    let report = await helder.report(page);
    for (
      let tries = 0;
      tries < 5 && report.companies.flatMap(({ hosts }) => hosts).length < wanted;
      tries++
    ) {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      report = await helder.report(page);
    }
    await page.close();
    return report;
  }
});

function wronglyNamed(browser: BrowserKind, site: ExpectedSite, report: VisitReport): readonly string[] {
  return expectedIn(browser, site).thirdParties.flatMap((host) => {
    const name = report.companies.find(({ hosts }) => hosts.includes(host))?.name ?? 'nobody';
    const owner = site.thirdParties[host] ?? '';
    return says(name, owner) ? [] : [`${host} is ${name}, not ${owner}`];
  });
}

/** The trackers of the report in the expectation's words; a tracker that is not expected keeps its own name. */
function tracking(site: ExpectedSite, report: VisitReport): readonly string[] {
  const inItsWords = ({ name }: CompanyLine) => site.tracking.find((owner) => says(name, owner)) ?? name;
  return report.companies
    .filter(({ tracker }) => tracker)
    .map(inItsWords)
    .sort();
}

function isThere(browser: BrowserKind, site: ExpectedSite, owner: string): boolean {
  return expectedIn(browser, site).owners.includes(owner);
}

function says(name: string, owner: string): boolean {
  return name.toLowerCase().startsWith(owner.toLowerCase());
}
