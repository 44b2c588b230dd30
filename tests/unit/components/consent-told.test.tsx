// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { ConsentTold, hasConsentTold } from '../../../components/consent-told.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../core/model/observation.ts';

const made = (kind: string, about: string, data: ObservationData, trust: 'browser' | 'page' = 'browser') =>
  ({ id: observationId(kind, about), kind, trust, data, because: [signalId('request:1.0')] }) as Observation;
const string = (about: string, more: ObservationData = {}, trust: 'browser' | 'page' = 'browser') =>
  made(
    'consent-string',
    about,
    {
      format: 'tcf',
      where: 'parameter',
      readable: true,
      begins: 'CQtAQoAQtDjkAEsAEBENBQFo',
      purposesConsent: [],
      vendorsConsent: 0,
      receivers: ['Alfa'],
      receiversCount: 1,
      created: Date.UTC(2026, 10, 1, 12),
      phase: 'before',
      at: 10,
      ...more,
    },
    trust,
  );
const mode = made('consent-mode', 'google', {
  company: 'Google',
  adStorage: 'granted',
  granted: true,
  gcs: 'G111',
  gcd: null,
  requests: 1,
  phase: 'before',
  at: 50,
});
const other = made('cookie-sync', 'x', {});

async function show(observations: readonly Observation[]): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language="nl" onChoose={vi.fn()}>
        <ConsentTold observations={observations} />
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
  expect(hasConsentTold([other])).toBe(false);
  expect(hasConsentTold([other, mode])).toBe(true);
});

it('lists what was told, a yes that nobody gave first, with the code', async () => {
  const accepted = string('a', { purposesConsent: ['1'], phase: 'accepted', at: 5 });
  await show([accepted, string('b'), other, mode]);
  expect(items()).toEqual([
    'Google kreeg te horen dat dit mag: cookies voor reclame. Je had nog niets gekozen. gcs=G111',
    'De site zei tegen Alfa dat je nergens mee akkoord bent. Je had nog niets gekozen. De code is van 1 november 2026. CQtAQoAQtDjkAEsAEBENBQFo…',
    'De site zei tegen Alfa dat je akkoord bent met cookies. Je had ja gezegd. De code is van 1 november 2026. CQtAQoAQtDjkAEsAEBENBQFo…',
  ]);
});

it('is a list under a heading that names its section', async () => {
  await show([mode]);
  const name = document.querySelector('section')?.getAttribute('aria-labelledby') ?? '';
  expect(document.getElementById(name)?.textContent).toBe('Wat de site over je keuze zei');
});

it('says what only the page itself claims', async () => {
  await show([string('a', {}, 'page')]);
  expect(items()[0]).toContain('Alleen de pagina zelf zegt dit.');
});

it('says that the browser itself objected, where it was seen', async () => {
  await show([mode, made('tracker-by-phase', 'x', { objected: false })]);
  expect(document.body.textContent).not.toContain('GPC');
  await show([mode, made('tracker-by-phase', 'x', { objected: true })]);
  expect(document.body.textContent).toContain('Je browser vroeg zelf om je gegevens niet te delen (GPC).');
});

it('shows markup in a company’s name as text', async () => {
  await show([string('a', { receivers: ['<img src=x>'] })]);
  expect(document.querySelector('img')).toBeNull();
  expect(items()[0]).toContain('<img src=x>');
});

it('comes in pages', async () => {
  await show(Array.from({ length: 20 }, (_, index) => string(String(index))));
  expect(items()).toHaveLength(8);
});
