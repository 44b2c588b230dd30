// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { CompanyList } from '../../../components/company-list.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import type { CompanyLine } from '../../../core/model/report.ts';

const line = (name: string): CompanyLine => ({
  name,
  category: 'unknown',
  tracker: false,
  country: null,
  hosts: [`${name}.example`],
  requests: 1,
  stopped: 0,
  phases: {},
  setsIdentifier: false,
  cookies: [],
  named: false,
});

test('sixty companies of one kind come in two steps', async () => {
  const root = document.createElement('div');
  const lines = Array.from({ length: 60 }, (_, i) => line(`c${i}`));
  await act(() =>
    render(
      <LanguageProvider language="en" onChoose={vi.fn()}>
        <CompanyList lines={lines} />
      </LanguageProvider>,
      root,
    ),
  );
  const rows = () => root.querySelectorAll('.helder-company').length;
  const more = () =>
    [...root.querySelectorAll('button')].find((button) =>
      button.textContent?.includes('Show 10 more companies'),
    );
  expect(rows()).toBe(50);
  await act(() => more()?.click());
  expect(rows()).toBe(60);
  expect(more()).toBeUndefined();
});
