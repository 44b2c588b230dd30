// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Companies } from '../../../components/companies.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import { Popup } from '../../../components/popup.tsx';
import type { PopupDoings } from '../../../components/popup-actions.tsx';
import type { PopupState } from '../../../components/popup-state.ts';
import { visitId } from '../../../core/model/ids.ts';
import type { CompanyLine } from '../../../core/model/report.ts';

const doings: PopupDoings = {
  pauseSite: vi.fn(),
  resumeSite: vi.fn(),
  resumeEverywhere: vi.fn(),
  grantAccess: vi.fn(),
  reload: vi.fn(),
  retry: vi.fn(),
  open: vi.fn(),
};
const visit = { id: visitId('v-1'), host: 'a.test', site: 'a.test', endedAt: null, gaps: [] };
const summary = {
  companies: 2,
  tracking: 1,
  following: 1,
  requests: 9,
  stopped: 0,
  indications: { 'appears-contrary': 0, 'strong-indication': 0, signal: 1, information: 0 },
  principles: [7],
  audience: { directed: 0, likely: 0 },
};

async function show(content: Parameters<typeof render>[0], onChoose = vi.fn()): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language="en" onChoose={onChoose}>
        {content}
      </LanguageProvider>,
      document.body,
    ),
  );
}
const popup = (state: PopupState) => <Popup state={state} host="a.test" doings={doings} details={null} />;
const click = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('button, a')]
    .find((one) => one.textContent?.trim() === words)
    ?.click();

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('Popup', () => {
  it('has the sentence as its only first heading, before the details are there', async () => {
    await show(popup({ kind: 'observed', visit, summary, report: null }));
    const headings = [...document.querySelectorAll('h1')].map((heading) => heading.textContent);
    expect(headings).toEqual(['2 companies see that you are here; 1 of them can follow you on other sites.']);
  });

  it('tells the document its language', async () => {
    await show(popup({ kind: 'loading' }));
    expect(document.documentElement.lang).toBe('en');
  });

  it('offers the other language in that language', async () => {
    const choose = vi.fn();
    await show(popup({ kind: 'loading' }), choose);
    click('Nederlands');
    expect(choose).toHaveBeenCalledWith('nl');
  });

  it('says on a visit with a gap that it did not see everything', async () => {
    const gaps = [{ kind: 'late-start' as const, at: '2026-01-01T00:00:00Z', why: '' }];
    await show(popup({ kind: 'observed', visit: { ...visit, gaps }, summary, report: null }));
    expect(document.body.textContent).toContain('We did not see everything');
  });

  it.each([
    [{ kind: 'access-withheld' }, 'Give Helder access', 'grantAccess'],
    [{ kind: 'paused', scope: 'site', host: 'a.test' }, 'Watch this site again', 'resumeSite'],
    [{ kind: 'paused', scope: 'everywhere', host: 'a.test' }, 'Watch everywhere again', 'resumeEverywhere'],
    [{ kind: 'not-observed', reason: 'opened-before-install' }, 'Reload the page', 'reload'],
    [{ kind: 'database', problem: 'storage-full', detail: '' }, 'Try again', 'retry'],
  ] as const)('offers the way out of %j', async (state, words, doing) => {
    await show(popup(state));
    click(words);
    expect(doings[doing]).toHaveBeenCalledOnce();
  });

  it('takes a reader to the new state when the button that led there is gone', async () => {
    await show(popup({ kind: 'paused', scope: 'site', host: 'a.test' }));
    [...document.querySelectorAll('button')].at(-1)?.focus();
    await show(popup({ kind: 'observed', visit, summary, report: null }));
    expect(document.activeElement?.id).toBe('helder-main');
  });

  it('opens the page on this visit', async () => {
    await show(popup({ kind: 'observed', visit, summary, report: null }));
    click('See everything about this visit');
    expect(doings.open).toHaveBeenCalledWith('/dashboard.html?visit=v-1');
  });

  it('says that it does not know, whenever nothing was observed', async () => {
    await show(popup({ kind: 'database', problem: 'database-corrupt', detail: 'x' }));
    expect(document.body.textContent).toContain('We do not know now who follows you on this page.');
  });
});

describe('what comes from a page', () => {
  it('is never taken as markup', async () => {
    const line: CompanyLine = {
      name: '<img src=x onerror=alert(1)>',
      category: 'unknown',
      tracker: false,
      country: null,
      hosts: [],
      requests: 1,
      stopped: 0,
      phases: {},
      setsIdentifier: false,
      cookies: [],
      named: false,
    };
    await show(<Companies companies={[line]} />);
    expect(document.querySelector('img')).toBe(null);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
