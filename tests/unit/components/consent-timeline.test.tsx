// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConsentTimeline } from '../../../components/consent-timeline.tsx';
import { LanguageProvider } from '../../../components/language.tsx';

import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../core/model/observation.ts';
import type { ToldPhase, VisitReport } from '../../../core/model/report.ts';
import type { Language } from '../../../core/model/rule.ts';

const startedAt = '2026-11-24T13:05:00.000Z';
const seen = (kind: string, data: ObservationData): Observation => ({
  id: observationId(kind, JSON.stringify(data)),
  kind,
  trust: 'browser',
  data,
  because: [signalId('request:1.0')],
});
const tracker = (company: string, phase: ToldPhase): Observation =>
  seen('tracker-by-phase', { company, phase, shows: 'identifier', requests: 3 });
const report = (phases: readonly ToldPhase[], observations: readonly Observation[]): VisitReport => ({
  url: 'https://a.test/',
  finalUrl: 'https://a.test/',
  title: '',
  startedAt,
  endedAt: '2026-11-24T13:06:00.000Z',
  outcome: 'ok',
  mode: 'observing',
  audience: { directed: 0, likely: 0, because: [] },
  consent: {
    platform: 'Cookievraag',
    phases: phases.map((phase, index) => ({ phase, from: `2026-11-24T13:05:0${index}.000Z` })),
  },
  gaps: [],
  companies: [],
  ads: [],
  observations,
  findings: [],
  summary: {
    companies: 0,
    tracking: 0,
    following: 0,
    requests: 0,
    stopped: 0,
    indications: { 'appears-contrary': 0, 'strong-indication': 0, signal: 0, information: 0 },
    principles: [],
    audience: { directed: 0, likely: 0 },
  },
});

interface Shown {
  readonly large?: boolean;
  readonly language?: Language;
  readonly offer?: ComponentChildren;
}

async function show(told: VisitReport, { language = 'nl', ...more }: Shown = {}): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language={language} onChoose={vi.fn()}>
        <ConsentTimeline report={told} {...more} />
      </LanguageProvider>,
      document.body,
    ),
  );
}
/** Without the white space of the pictures. */
const wordsOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsOf));
const text = () => document.body.textContent ?? '';
const refused = report(
  ['before', 'rejected'],
  [
    tracker('Blijver', 'before'),
    tracker('Blijver', 'rejected'),
    tracker('Nieuwkomer', 'rejected'),
    tracker('Stopper', 'before'),
    seen('consent-choice', { what: 'reject', by: 'person', at: 1000 }),
  ],
);

afterEach(() => render(null, document.body));

describe('a visit with a choice', () => {
  it('is a table: who was there before it, who went on, who began, who was not seen again', async () => {
    await show(refused);
    expect(rows()).toEqual([
      ['Blijver', 'actief', 'ging toch door'],
      ['Nieuwkomer', 'niet gezien', 'begon toch'],
      ['Stopper', 'actief', 'niet gezien'],
    ]);
  });

  it('says the same in English, under headings of the choice', async () => {
    await show(refused, { language: 'en' });
    const headings = [...document.querySelectorAll('thead th')].map(wordsOf);
    expect(headings[1]).toBe('Before your choice');
    expect(headings[2]).toMatch(/^You refused at \d\d:05:01$/);
    expect(rows()[0]).toEqual(['Blijver', 'active', 'went on anyway']);
  });

  it('does not call it "anyway" after a yes', async () => {
    await show(
      report(
        ['before', 'accepted'],
        [tracker('A', 'before'), tracker('A', 'accepted'), tracker('B', 'accepted')],
      ),
    );
    expect(rows()).toEqual([
      ['A', 'actief', 'ging door'],
      ['B', 'niet gezien', 'nieuw'],
    ]);
  });

  it('gives each company a name above its line where there are more than two parts', async () => {
    await show(report(['before', 'accepted', 'withdrawn'], [tracker('A', 'accepted')]));
    expect(rows()).toEqual([['A'], ['niet gezien', 'nieuw', 'niet gezien']]);
    expect(document.querySelector('tbody th')?.getAttribute('scope')).toBe('rowgroup');
  });

  it('says with a sign what was told without cookies', async () => {
    const ping = seen('tracker-by-phase', { company: 'A', phase: 'rejected', shows: 'ping', requests: 1 });
    await show(report(['before', 'rejected'], [ping]));
    expect(rows()).toEqual([['A', 'niet gezien', 'kreeg een seintje']]);
    expect(text()).toContain('Nadat je weigerde, zagen wij geen volgers.');
    expect(text()).toContain('Een seintje gaat zonder cookies.');
  });

  it('says who chose when it was not the person', async () => {
    const choice = seen('consent-choice', { what: 'reject', by: 'helder', at: 1000 });
    await show(report(['before', 'rejected'], [tracker('A', 'before'), choice]));
    expect(document.querySelector('thead')?.textContent).toContain('(Helder deed dat voor jou)');
  });

  it('shows numbers on a page of its own only', async () => {
    await show(refused);
    expect(rows()[0]).toEqual(['Blijver', 'actief', 'ging toch door']);
    await show(refused, { large: true });
    expect(rows()[0]).toEqual(['Blijver', 'actief 3 verzoeken', 'ging toch door 3 verzoeken']);
    expect(text()).toContain('De vraag over cookies komt van Cookievraag.');
  });

  it('keeps the button for more where the reader is', async () => {
    const many = Array.from({ length: 9 }, (_, index) => tracker(`Volger ${index}`, 'before'));
    await show(report(['before', 'rejected'], many));
    expect(rows()).toHaveLength(5);
    const button = document.querySelector('button');
    expect(button?.textContent).toBe('Toon nog 4 volgers');
    await act(() => button?.click());
    expect(rows()).toHaveLength(9);
    expect(button?.isConnected).toBe(true);
    expect(button?.textContent).toBe('Toon minder volgers');
  });
});

describe('a visit without a choice', () => {
  it('with a question names who was active, in a list with a name', async () => {
    await show(report(['before'], [tracker('A', 'before'), tracker('B', 'before')]));
    const list = document.querySelector('ul');
    expect([...(list?.children ?? [])].map((item) => item.textContent)).toEqual(['A', 'B']);
    const label = document.getElementById(list?.getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent).toBe('Voor je keuze');
    expect(text()).toContain('Je koos nog niets. Toch waren er al 2 volgers actief.');
  });

  it.each([
    ['no-platform', 'Wij zagen geen vraag over cookies, en geen volgers.'],
    [
      'unknown',
      'Wij weten niet of je hier iets koos over cookies. De site vroeg misschien iets dat wij niet herkenden.',
    ],
  ] as const)('%s is one line that opens in the popup, and no alarm', async (phase, sentence) => {
    await show(report([phase], []));
    expect(wordsOf(document.querySelector('summary'))).toBe(sentence);
    expect(document.querySelector('h2')).toBe(null);
    await show(report([phase], []), { large: true });
    expect(document.querySelector('summary')).toBe(null);
    expect(document.querySelector('h2')?.textContent).toBe('Jouw keuze over cookies');
  });

  it('and without a question tells of the trackers in full', async () => {
    await show(report(['no-platform'], [tracker('A', 'no-platform')]));
    expect(text()).toContain('Wij zagen geen vraag over cookies. Toch was er 1 volger actief.');
    expect(document.querySelector('h2')).not.toBe(null);
  });
});

describe('what a person can do', () => {
  const accepted = (...more: readonly Observation[]) =>
    report(['before', 'accepted'], [tracker('A', 'accepted'), ...more]);

  it.each([
    [
      'the button that refuses',
      report(
        ['before'],
        [tracker('A', 'before'), seen('banner', { reject: 'Nee, bedankt', settings: 'Kies' })],
      ),
      'Weiger met ‘Nee, bedankt’ in de vraag van de site.',
    ],
    [
      'the button behind which refusing lies',
      report(['before'], [tracker('A', 'before'), seen('banner', { reject: null, settings: 'Kies' })]),
      'Zoek onder ‘Kies’ hoe je weigert.',
    ],
    [
      'the way back that was seen',
      accepted(seen('banner-search', { wayBackText: 'Cookie-instellingen' })),
      'Verander je keuze met ‘Cookie-instellingen’ op deze site.',
    ],
    ['deleting the cookies where there is none', accepted(), 'Wis de cookies van deze site.'],
    ['deleting the cookies after a refusal', refused, 'Wis de cookies van deze site.'],
  ])('is %s', async (_, told, words) => {
    await show(told);
    expect(document.querySelector('.helder-timeline__act')?.textContent).toContain(words);
  });

  it('is nothing where a refusal was heeded', async () => {
    await show(report(['before', 'rejected'], [tracker('A', 'before')]));
    expect(document.querySelector('.helder-timeline__act')).toBe(null);
  });

  it('has the offer to compare under it, folded or not', async () => {
    await show(refused, { offer: <button type="button">Vergelijk</button> });
    expect(document.querySelector('section')?.lastElementChild?.textContent).toBe('Vergelijk');
    await show(report(['no-platform'], []), { offer: <button type="button">Vergelijk</button> });
    await act(() => document.querySelector('details')?.setAttribute('open', ''));
    await act(() => void document.querySelector('details')?.dispatchEvent(new Event('toggle')));
    expect(document.querySelector('details')?.lastElementChild?.textContent).toContain('Vergelijk');
  });
});

it('shows markup in a name or a button as text', async () => {
  const told = report(
    ['before'],
    [tracker('<img src=x>', 'before'), seen('banner', { reject: '<b>Nee</b>' })],
  );
  await show(told);
  expect(document.querySelector('img, b')).toBe(null);
  expect(text()).toContain('‘<b>Nee</b>’');
});
