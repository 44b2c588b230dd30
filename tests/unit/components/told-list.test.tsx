// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../components/language.tsx';
import { hasTold, ToldList } from '../../../components/told-list.tsx';
import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../core/model/observation.ts';
import type { Language } from '../../../core/model/rule.ts';

const told = (
  service: string,
  more: ObservationData = {},
  trust: 'browser' | 'page' = 'browser',
): Observation => ({
  id: observationId('pixel-event', service),
  kind: 'pixel-event',
  trust,
  data: { service, act: 'view-page', told: [], contact: 'none', consent: null, times: 1, ...more },
  because: [signalId('request:1.0')],
});
const other: Observation = { ...told('x'), kind: 'cookie-sync' };

async function show(observations: readonly Observation[], language: Language = 'nl'): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language={language} onChoose={vi.fn()}>
        <ToldList observations={observations} />
      </LanguageProvider>,
      document.body,
    ),
  );
}
const items = () => [...document.querySelectorAll('li')].map((item) => item.textContent);

afterEach(() => render(null, document.body));

it('shows nothing at all where nothing was told', async () => {
  await show([other]);
  expect(document.body.textContent).toBe('');
  expect(hasTold([other])).toBe(false);
});

it('says each thing that was told, contact data first', async () => {
  const plain = { told: ['email'], contact: 'plain', consent: 'gcs=G100', times: 3 };
  await show([other, told('Meta'), told('Hotjar', plain)]);
  expect(items()).toEqual([
    'Hotjar kreeg te horen: je bekeek een pagina, met je e-mailadres erbij (leesbaar). Dat gebeurde 3 keer. Er ging iets mee over je keuze voor cookies: gcs=G100',
    'Meta kreeg te horen: je bekeek een pagina. Over je keuze voor cookies ging niets mee.',
  ]);
});

it('is a list under a heading that names its section, in the language chosen', async () => {
  await show([told('Meta')], 'en');
  const section = document.querySelector('section');
  const name = section?.getAttribute('aria-labelledby') ?? '';
  expect(document.getElementById(name)?.textContent).toBe('What was told');
  expect(items()).toEqual(['Told Meta: you viewed a page. Nothing about your cookie choice went along.']);
});

it('says what only the page itself claims', async () => {
  await show([told('Meta', {}, 'page')], 'en');
  expect(items()[0]).toContain('Only the page itself says so.');
});

it('shows markup in a product’s name as text', async () => {
  await show([told('Meta', { act: 'view-product', products: ['<img src=x>'] })]);
  expect(document.querySelector('img')).toBeNull();
  expect(items()[0]).toContain('‘<img src=x>’');
});

it('comes in pages', async () => {
  await show(Array.from({ length: 30 }, (_, index) => told(`Bedrijf ${index}`)));
  expect(items()).toHaveLength(12);
  expect(document.querySelector('nav')?.textContent).toContain('1 / 3');
});
