// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { CompanyDetails } from '../../../components/company-details.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import type { CompanyLine } from '../../../core/model/report.ts';

async function show(phases: CompanyLine['phases']): Promise<void> {
  const line: CompanyLine = {
    name: 'A',
    category: 'advertising',
    tracker: true,
    country: null,
    hosts: ['a.test'],
    requests: 41,
    stopped: 0,
    phases,
    setsIdentifier: false,
    cookies: ['uid'],
    named: true,
  };
  await act(() =>
    render(
      <LanguageProvider language="nl" onChoose={vi.fn()}>
        <CompanyDetails line={line} />
      </LanguageProvider>,
      document.body,
    ),
  );
}
/** What stands under "Verzoeken". */
const requests = () => {
  const term = [...document.querySelectorAll('dt')].find((one) => one.textContent === 'Verzoeken');
  return [...(term?.nextElementSibling?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
};

afterEach(() => render(null, document.body));

it('says how many requests were made before the choice and after it', async () => {
  await show({ rejected: 29, before: 12 });
  expect(requests()).toEqual(['Voor je keuze: 12', 'Je weigerde: 29']);
});

it('says nothing of a choice where that is not known', async () => {
  await show({ unknown: 41 });
  expect(requests()).toEqual([]);
});
