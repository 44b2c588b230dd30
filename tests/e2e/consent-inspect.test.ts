import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSites } from '../../cli/demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../../cli/demo-web/server.ts';
import { type InspectedVisit, inspectVisits } from '../../cli/inspect/run.ts';
import { textReport } from '../../cli/inspect/text-report.ts';

const news = 'https://www.dewaterkrant-demo.nl/';
/** Klaro, which is told through its own interface. */
const museum = 'https://www.museumdestoomketel-demo.nl/';
/** A banner of a bicycle shop's own making. */
const bicycles = 'https://www.despaak-demo.nl/';
/** A newspaper that offers to agree or to pay. */
const newspaper = 'https://www.polderbode-demo.nl/';

/** A football club, with its banner in a closed shadow root. */
const club = 'https://www.svdemeerkoet-demo.nl/';
/** A newspaper whose platform draws its banner in a frame of another site. */
const evening = 'https://www.avondblad-demo.nl/';

let web: DemoWeb;
beforeAll(async () => {
  web = await startDemoWeb(await loadSites(fileURLToPath(new URL('../sites', import.meta.url))));
});
afterAll(() => web?.close());

const inspect = (urls: readonly string[], consent: 'reject' | 'accept', browser: 'chrome' | 'firefox') =>
  inspectVisits({ urls, web, browser, consent, waitSeconds: 2, keepProfile: true });
const phasesOf = ({ consent }: InspectedVisit) => consent.phases.map(({ phase }) => phase);

describe('inspect --consent reject in Chromium', () => {
  let visits: readonly InspectedVisit[];
  let text: string;
  beforeAll(async () => {
    const document = await inspect([news, museum, bicycles, newspaper], 'reject', 'chrome');
    visits = document.visits;
    text = textReport(document, 'nl');
  });
  const of = (url: string) => visits.filter((visit) => visit.url === url);

  it('refuses by the rule of a platform, and visits the page again', () => {
    const [before, after] = of(news);
    expect(before?.consent.acted).toMatchObject({ what: 'reject', ok: true, how: 'rule:cookieconsent3' });
    expect(before?.consent.platform).toBe('CookieConsent');
    expect(before && phasesOf(before)).toEqual(['before', 'rejected']);
    expect(after?.afterChoice).toBe(true);
    expect(after && phasesOf(after)).toEqual(['rejected']);
  });

  it('tells a platform through its own interface', () => {
    expect(of(museum)[0]?.consent.acted).toEqual({
      what: 'reject',
      ok: true,
      how: 'rule:Klaro',
      clicks: 0,
      why: null,
    });
  });

  it('refuses by the words on the button where no rule knows the banner', () => {
    const [before, after] = of(bicycles);
    expect(before?.consent).toMatchObject({ platform: null, acted: { ok: true, how: 'words', clicks: 1 } });
    expect(after && phasesOf(after)).toEqual(['rejected']);
  });

  it('says that there was nothing to refuse with, and does not load that page again', () => {
    expect(of(newspaper)).toHaveLength(1);
    expect(of(newspaper)[0]?.consent.acted).toMatchObject({ ok: false, why: 'no-button' });
    expect(text).toContain('Weigeren lukte niet. Wij vonden geen knop die dat doet.');
  });

  it('tells it at the terminal in the words of the popup', () => {
    expect(text).toContain('Helder weigerde voor jou. Dat kostte 1 klik.');
    expect(text).toContain('Dezelfde pagina, opnieuw geladen na je keuze.');
  });
});

describe.each(['chrome', 'firefox'] as const)('inspect --consent accept in %s', (browser) => {
  it('agrees by a rule and by words, in a shadow root and in a frame, in one visit each', async () => {
    const { visits } = await inspect([museum, club, evening], 'accept', browser);
    expect(visits.map(({ consent }) => consent.acted?.how)).toEqual(['rule:Klaro', 'words', 'words']);
    expect(visits.map(phasesOf)).toEqual([
      ['before', 'accepted'],
      ['before', 'accepted'],
      ['before', 'accepted'],
    ]);
  });
});
