// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AdCard } from '../../../components/ad-card.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import type { AdLine } from '../../../core/model/report.ts';
import { adLine } from './ad-line.ts';

async function show(more: Partial<AdLine>, { large = false, count = 1 } = {}): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language="nl" onChoose={vi.fn()}>
        <AdCard group={{ line: adLine(more), count }} large={large} />
      </LanguageProvider>,
      document.body,
    ),
  );
}
/** What is read, without the blanks in icons. */
const wordsOf = (element: Element | null | undefined) => element?.textContent.replaceAll(/\s+/g, ' ').trim();
const heading = () => document.querySelector('h3')?.textContent;
const tags = () => [...document.querySelectorAll('.helder-ad__tag')].map(wordsOf);
/** The value beside a name. */
const fact = (name: string) =>
  [...document.querySelectorAll('dt')].find((one) => one.textContent === name)?.nextElementSibling
    ?.textContent ?? null;

async function open(): Promise<void> {
  await act(() => {
    const details = document.querySelector('details');
    if (details !== null) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
}

afterEach(() => render(null, document.body));

describe('who advertises', () => {
  it('is what the ad says', async () => {
    await show({ advertiser: 'De Zool', advertiserBy: 'ad' });
    expect(heading()).toBe('De Zool');
  });

  it.each([
    ['bid', 'De Zool volgens de veiling'],
    ['landing', 'De Zool volgens de link'],
  ] as const)('is told with whose word it is: %s', async (advertiserBy, words) => {
    await show({ advertiser: 'De Zool', advertiserBy });
    expect(heading()).toBe(words);
  });

  it('is said not to be said', async () => {
    await show({});
    expect(heading()).toBe('Wie adverteert, zegt de reclame niet');
    await show({}, { count: 3 });
    expect([heading(), tags()]).toEqual([
      'Wie adverteert, zeggen deze 3 reclames niet',
      ['Op jou gericht? Dat weten wij niet'],
    ]);
    await show({ advertiser: 'De Zool' }, { count: 3 });
    expect(tags()).toContain('3 keer op deze pagina');
  });
});

describe('where it leads', () => {
  it.each([
    [{ landing: 'www.zool.test' }, 'www.zool.test'],
    [{ landingHidden: true }, 'De reclame verbergt waar hij heen gaat'],
    [{}, 'Dat weten wij niet'],
  ])('%j', async (said, words) => {
    await show(said);
    expect(fact('Leidt naar')).toBe(words);
  });

  it('is not told twice where the heading is that site', async () => {
    await show({ advertiser: 'zool.test', advertiserBy: 'landing', landing: 'www.zool.test' });
    expect(fact('Leidt naar')).toBeNull();
    await show({ advertiser: 'zool.test', advertiserBy: 'landing', landing: 'kopen.zool.test' });
    expect(fact('Leidt naar')).toBe('kopen.zool.test');
  });

  it('keeps the end of a long host, which says whose it is', async () => {
    await show({ landing: `google.com.${'a'.repeat(100)}.boef.test` });
    expect(fact('Leidt naar')).toMatch(/^….{69}\.boef\.test$/);
  });
});

describe('who brought it', () => {
  it.each([
    [{ company: 'Google', chain: ['Google', 'Xandr', 'Magnite'] }, 'Google; ook gevraagd: Xandr, Magnite'],
    [{ company: 'Google', chain: ['Google'] }, 'Google'],
    [{ company: null, chain: ['Xandr'] }, 'Dat zagen wij niet. Gevraagd: Xandr'],
    [{ company: 'A', chain: ['B', 'C', 'D', 'E', 'F'] }, 'A; ook gevraagd: B, C, D, E, F'],
    [{ company: 'A', chain: ['B', 'C', 'D', 'E', 'F', 'G'] }, 'A; ook gevraagd: B, C, D, E en nog 2'],
  ])('%j', async (said, words) => {
    await show(said);
    expect(fact('Gebracht door')).toBe(words);
  });
});

describe('how it is marked', () => {
  it.each([
    [{ label: 'clear', labelWords: ['Advertentie'] }, 'Duidelijk: Advertentie'],
    [{ label: 'weak', labelWords: ['ad'] }, 'Onduidelijk: ad'],
    [{ label: 'none' }, 'Wij zagen niet dat het erbij staat'],
    [{ label: null }, 'Dat konden wij niet lezen'],
  ] as const)('%j', async (said, words) => {
    await show(said);
    expect(fact('Herkenbaar')).toBe(words);
  });
});

describe('what stands out', () => {
  it.each([
    [{ aimed: 'personalised' }, ['Lijkt op jou gericht']],
    [{ aimed: 'contextual' }, ['Past bij de pagina']],
    [{}, ['Op jou gericht? Dat weten wij niet']],
    [{ visitedBefore: true }, ['Op jou gericht? Dat weten wij niet', 'Je was eerder op die site']],
    [{ items: 6 }, ['Op jou gericht? Dat weten wij niet', 'Blok met 6 reclames']],
    [{ party: 'own', aimed: 'personalised' }, ['Van de site zelf']],
    [
      { category: 'gambling', categories: ['gambling', 'contest'] },
      ['Reclame voor gokken', 'Reclame voor een prijsvraag', 'Op jou gericht? Dat weten wij niet'],
    ],
  ] as const)('%j', async (said, words) => {
    await show(said);
    expect(tags()).toEqual(words);
  });

  it('is that it is large, moves or can be heard', async () => {
    await show({ covers: 0.42, sound: true, autoplay: true });
    expect(fact('Valt op')).toBe('Vult 42% van het scherm. Maakt geluid. Speelt vanzelf af');
    await show({ covers: 0.1 });
    expect(fact('Valt op')).toBeNull();
  });

  it('is told with size and what the ad says of itself on a page of its own', async () => {
    const said = { disclosures: ['why-this-ad', 'made-up'], width: 300, height: 250 };
    await show(said);
    expect([fact('Grootte'), fact('De reclame zegt ook')]).toEqual([null, null]);
    await show(said, { large: true });
    expect([fact('Grootte'), fact('De reclame zegt ook')]).toEqual([
      '300 bij 250 beeldpunten, vult 10% van het scherm',
      'waarom je hem ziet',
    ]);
  });
});

describe('reasons', () => {
  it('stand behind something that opens, each with what it does not prove', async () => {
    await show({ aimed: 'personalised', why: ['strong-identifier', 'made-up'] });
    const details = document.querySelector('details');
    expect(wordsOf(details?.querySelector('summary'))).toBe('Waarom wij denken dat hij op jou gericht is');
    expect(details?.textContent).not.toContain('nummer');
    await open();
    expect([...document.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Een nummer van jou gaat mee. Het bedrijf kan je herkennen, ook op andere sites. Wat dit niet bewijst: dat het bedrijf een profiel van je heeft.',
    ]);
  });

  it.each([
    ['personalised', ['Gegevens over jou gaan mee.']],
    ['contextual', ['Er gaat geen cookie mee.']],
    ['unknown', ['Gegevens over jou gaan mee.', 'Er gaat geen cookie mee.']],
  ] as const)('are those that speak for the verdict: %s', async (aimed, labels) => {
    await show({ aimed, why: ['segments', 'no-cookie'] });
    await open();
    expect([...document.querySelectorAll('li strong')].map(wordsOf)).toEqual(labels);
  });

  it('are not promised where there are none', async () => {
    await show({});
    expect(document.querySelector('details')).toBeNull();
  });
});

describe('what strangers wrote', () => {
  it('is text, cut to size, and cannot turn the words around it', async () => {
    await show({ advertiser: `\u202E<img src=x>${'x'.repeat(200)}`, advertiserBy: 'ad' });
    const name = document.querySelector('h3 bdi')?.textContent ?? '';
    expect(document.querySelector('img')).toBeNull();
    expect(name).toMatch(/^<img src=x>x+…$/);
    expect(name).toHaveLength(80);
  });

  it.each(['behalf', 'paid', 'landing', 'company'] as const)('is kept apart in %s', async (field) => {
    await show({ [field]: 'naam.test' });
    expect([...document.querySelectorAll('bdi')].map((one) => one.textContent)).toContain('naam.test');
  });
});
