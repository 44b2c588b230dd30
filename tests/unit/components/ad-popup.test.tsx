// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { AdOutline } from '../../../components/ad-outline.tsx';
import { AdPopup } from '../../../components/ad-popup.tsx';
import { AdVisit } from '../../../components/ad-visit.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import type { AdLine, VisitReport } from '../../../core/model/report.ts';
import { adLine, askedLine } from './ad-line.ts';

/** Only what the lists read of a report. */
const report = (ads: readonly AdLine[]) => ({ ads, findings: [], endedAt: null }) as unknown as VisitReport;
const many = Array.from({ length: 20 }, (_, place) =>
  adLine({ advertiser: `Winkel ${place}`, advertiserBy: 'ad', place: `0.${place}` }),
);

async function show(content: ComponentChildren): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language="nl" onChoose={vi.fn()}>
        {content}
      </LanguageProvider>,
      document.body,
    ),
  );
}
async function open(): Promise<void> {
  await act(() => {
    const details = document.querySelector('details');
    if (details !== null) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
}
/** What is read, without the blanks in icons. */
const wordsOf = (element: Element | null | undefined) => element?.textContent.replaceAll(/\s+/g, ' ').trim();
const headings = () => [...document.querySelectorAll('h3')].map((one) => one.textContent);

afterEach(() => render(null, document.body));

it('is one line and a list that opens, with where the rest is', async () => {
  const onOpen = vi.fn();
  await show(<AdPopup report={report(many)} all={{ href: '/alles', onOpen }} />);
  expect(document.querySelector('section > p')?.textContent?.trim()).toBe(
    'Op deze pagina: 20 reclames. Wij weten niet of ze op jou zijn gericht.',
  );
  expect(headings()).toEqual([]);
  await open();
  expect(headings()).toHaveLength(5);
  const link = document.querySelector<HTMLAnchorElement>('a[href="/alles"]');
  expect(link?.textContent).toBe('Bekijk alle 20 bij dit bezoek');
  link?.click();
  expect(onOpen).toHaveBeenCalledOnce();
});

it('leads nowhere else where all of them are here', async () => {
  await show(<AdPopup report={report(many.slice(0, 5))} all={{ href: '/alles', onOpen: vi.fn() }} />);
  await open();
  expect([headings().length, document.querySelector('a')]).toEqual([5, null]);
});

it('says in one sentence that it saw none, without a heading, a list or a switch', async () => {
  await show(<AdPopup report={report([])} outline={<b>schakelaar</b>} />);
  expect(document.body.textContent).toBe('Wij zagen geen reclame. Dat wil niet zeggen dat er geen was.');
  expect(document.querySelector('h2, details')).toBeNull();
});

it('offers the switch only where an ad was seen', async () => {
  const outline = <b>schakelaar</b>;
  await show(<AdPopup report={report([askedLine()])} outline={outline} />);
  expect(document.body.textContent).not.toContain('schakelaar');
  await show(<AdPopup report={report([adLine()])} outline={outline} />);
  expect(document.body.textContent).toContain('schakelaar');
});

it('lists who was asked where no ad was read', async () => {
  await show(<AdPopup report={report([askedLine(), askedLine({ aimed: 'contextual' })])} />);
  await open();
  expect([...document.querySelectorAll('li')].map(wordsOf)).toEqual([
    '1 plek: Alfa Op jou gericht? Dat weten wij niet',
    '1 plek: Alfa Past bij de pagina',
  ]);
});

it('shows on the visit’s page every ad, in pages, and what was only asked for', async () => {
  await show(<AdVisit report={report([...many, askedLine()])} />);
  expect(headings().slice(0, 1)).toEqual(['Winkel 0']);
  expect(headings()).toHaveLength(13);
  expect(headings().at(-1)).toBe('Gevraagd, maar niet gezien');
  expect(document.body.textContent).toContain('1 / 2');
});

it.each([
  [{ on: false, failed: false }, 'false', ''],
  [{ on: true, failed: false }, 'true', 'De reclame heeft nu een rand. Die blijft tot je hem uitzet.'],
  [{ on: false, failed: true }, 'false', 'Dat lukt niet op deze pagina.'],
])('is a switch that says what it did: %j', async (state, checked, told) => {
  const onChange = vi.fn();
  await show(<AdOutline {...state} onChange={onChange} />);
  const control = document.querySelector<HTMLElement>('button[role="switch"]');
  expect([control?.textContent, control?.getAttribute('aria-checked')]).toEqual([
    'Laat op de pagina zien waar de reclame staat',
    checked,
  ]);
  expect(document.querySelector('[role="status"]')?.textContent).toBe(told);
  control?.click();
  expect(onChange).toHaveBeenCalledWith(!state.on);
});
