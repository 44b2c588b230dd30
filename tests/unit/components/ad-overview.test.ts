import { describe, expect, it } from 'vitest';
import { adOverview, adsSentence } from '../../../components/ad-overview.ts';
import { findingId, visitId } from '../../../core/model/ids.ts';
import type { AdLine, ReportedFinding } from '../../../core/model/report.ts';
import { translator } from '../../../locales/translate.ts';
import { adLine, askedLine } from './ad-line.ts';

const nl = translator('nl');
const gambling = { category: 'gambling', categories: ['gambling'] };
const aimed = adLine({ aimed: 'personalised' });
const bought = adLine({ aimed: 'contextual' });
const own = adLine({ party: 'own' });

function undecided(reason: string, fact = 'ads.shownUnmarked'): ReportedFinding {
  return {
    id: findingId(visitId('v-1'), 'ads.not-marked'),
    rule: 'ads.not-marked',
    principles: [8],
    outcome: 'undetermined',
    certainty: null,
    severity: null,
    title: { nl: '', en: '' },
    seen: { nl: '', en: '' },
    because: [],
    unknown: [{ fact, reason }],
  };
}

const overview = (ads: readonly AdLine[], findings: readonly ReportedFinding[] = [], ended = false) =>
  adOverview({ ads, findings, endedAt: ended ? '2026-11-24T13:00:00.000Z' : null });
const says = (...ads: readonly AdLine[]) => adsSentence(nl, overview(ads));

describe('adsSentence', () => {
  it.each([
    [[aimed, aimed, adLine()], 'Op deze pagina: 3 reclames. 2 lijken op jou gericht.'],
    [[aimed, bought], 'Op deze pagina: 2 reclames. 1 lijkt op jou gericht.'],
    [[aimed], 'Op deze pagina: 1 reclame. Die lijkt op jou gericht.'],
    [[aimed, aimed], 'Op deze pagina: 2 reclames. Ze lijken allemaal op jou gericht.'],
    [[bought], 'Op deze pagina: 1 reclame. Die lijkt gekozen bij de pagina, niet bij jou.'],
    [[adLine()], 'Op deze pagina: 1 reclame. Wij weten niet of die op jou is gericht.'],
    [[bought, adLine()], 'Op deze pagina: 2 reclames. Van 1 weten wij niet of die op jou is gericht.'],
  ] as const)('tells how many seem aimed at the person, or that it is not known', (ads, sentence) => {
    expect(says(...ads)).toBe(sentence);
  });

  it('counts each ad of a block of recommendations', () => {
    expect(says(adLine({ items: 6, aimed: 'personalised' }), adLine())).toBe(
      'Op deze pagina: 7 reclames. 6 lijken op jou gericht.',
    );
  });

  it('does not say of a site’s ad for itself whether it is aimed at anybody', () => {
    expect(says(own)).toBe('Op deze pagina: 1 reclame. Die komt van de site zelf.');
    expect(says(own, own)).toBe('Op deze pagina: 2 reclames. Ze komen van de site zelf.');
    expect(says(own, bought)).toBe(
      'Op deze pagina: 2 reclames. 1 lijkt gekozen bij de pagina, niet bij jou.',
    );
  });

  it('warns of what a child had better not see, and not of what only goes with conditions', () => {
    expect(says(adLine(gambling), bought)).toContain(
      'Let op: 1 van deze reclames kunnen kinderen beter niet zien.',
    );
    expect(says(adLine(gambling))).toContain('Let op: die kunnen kinderen beter niet zien.');
    for (const category of ['political', 'contest']) {
      expect(says(adLine({ category, categories: [category] }))).not.toContain('kinderen');
    }
  });

  it('does not count as an ad what was only asked for', () => {
    expect(says(askedLine(), askedLine())).toBe(
      'De pagina vroeg om 2 reclames. Wij zagen niet of die kwamen.',
    );
    expect(says(aimed, askedLine())).toBe('Op deze pagina: 1 reclame. Die lijkt op jou gericht.');
  });
});

describe('without an ad', () => {
  const state = (...rest: Parameters<typeof overview>) => adsSentence(nl, overview(...rest));

  it('never says that there was none', () => {
    expect(state([])).toBe('Wij zagen geen reclame. Dat wil niet zeggen dat er geen was.');
  });

  it('says while the search runs that it does', () => {
    expect(state([], [undecided('not-yet-observed')])).toBe('Wij zoeken nog naar reclame.');
  });

  it.each([
    ['a sensor that failed', [undecided('sensor-failed')], false],
    ['a search that the end of the visit cut off', [undecided('not-yet-observed')], true],
  ] as const)('says after %s that it does not know', (_, findings, ended) => {
    expect(state([], findings, ended)).toBe(
      'Het zoeken naar reclame lukte niet. Wij weten dus niet of er reclame was.',
    );
  });

  it('does not take what other checks lack for a search that failed', () => {
    expect(overview([], [undecided('sensor-failed', 'profiling.trackers')]).state).toBe('none');
  });

  it('says beside what was seen that there may be more', () => {
    expect(overview([aimed], [undecided('sensor-failed')]).partly).toBe(true);
    expect(overview([aimed], [undecided('ad-unreadable')]).partly).toBe(false);
  });
});

it('puts first what a child should not see, then what is aimed, then what is not marked', () => {
  const child = adLine({ ...gambling, place: 'child' });
  const unmarked = adLine({ label: 'none', place: 'unmarked' });
  const plain = adLine({ place: 'plain' });
  const to = adLine({ aimed: 'personalised', place: 'aimed' });
  const places = overview([plain, unmarked, to, child]).shown.map(({ place }) => place);
  expect(places).toEqual(['child', 'aimed', 'unmarked', 'plain']);
});
