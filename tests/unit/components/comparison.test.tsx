// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareOffer } from '../../../components/compare-offer.tsx';
import { ComparisonProgress } from '../../../components/comparison-progress.tsx';
import { ComparisonResultView } from '../../../components/comparison-result.tsx';
import { comparisonSentence, trackersAfterRefusing } from '../../../components/comparison-sentence.ts';
import { ComparisonStart } from '../../../components/comparison-start.tsx';
import { LanguageProvider } from '../../../components/language.tsx';
import type { Column, CompanyRow, ComparisonResult } from '../../../core/comparison/result.ts';
import type { Run, RunEnding } from '../../../core/comparison/run.ts';
import { translator } from '../../../locales/translate.ts';

const column = (run: Run, tracking: number | null, ended: RunEnding = 'done'): Column => ({
  run,
  ended,
  visit: null,
  contrary: 0,
  seen:
    tracking === null
      ? null
      : {
          companies: tracking + 1,
          tracking,
          following: 1,
          cookies: 5,
          identifiers: 2,
          requests: { before: 9, after: null, again: null },
        },
});
const company = (name: string, none: number, reject: number | null, accept: number): CompanyRow => ({
  name,
  category: 'advertising',
  tracker: true,
  requests: { none, reject, accept },
  change: reject === null ? 'unclear' : reject > 0 ? 'went-on' : 'accepted-only',
});
const whole: ComparisonResult = {
  columns: [column('none', 6), column('reject', 4), column('accept', 31)],
  companies: [company('Lotame', 3, 2, 3), company('Meta', 0, 0, 7)],
};

async function show(content: Parameters<typeof render>[0]): Promise<void> {
  await act(() =>
    render(
      <LanguageProvider language="nl" onChoose={vi.fn()}>
        {content}
      </LanguageProvider>,
      document.body,
    ),
  );
}
const words = () => document.body.textContent ?? '';
const click = (label: string) =>
  [...document.querySelectorAll<HTMLElement>('button, a')]
    .find((one) => one.textContent?.trim() === label)
    ?.click();

afterEach(() => render(null, document.body));

describe('the first sentence', () => {
  it('names the trackers of each run', () => {
    expect(comparisonSentence(translator('nl'), whole)).toBe(
      'Zonder keuze: 6 volgers. Na weigeren: 4. Na akkoord: 31.',
    );
    expect(comparisonSentence(translator('en'), whole)).toBe(
      'Without a choice: 6 trackers. After refusing: 4. After agreeing: 31.',
    );
  });

  it('says that it does not know, and not nought', () => {
    const columns = [column('none', 1), column('reject', null, 'no-banner'), column('accept', 0)];
    expect(comparisonSentence(translator('nl'), { columns })).toBe(
      'Zonder keuze: 1 volger. Na weigeren: dat weten we niet. Na akkoord: 0.',
    );
  });

  it('says that nothing was asked when neither choice found a question', () => {
    const columns = [
      column('none', 5),
      column('reject', null, 'no-banner'),
      column('accept', null, 'no-banner'),
    ];
    expect(comparisonSentence(translator('nl'), { columns })).toBe(
      'We vonden geen cookievraag, dus er viel niets te kiezen. Zonder keuze: 5 volgers.',
    );
  });

  it('says nobody only when that was seen in all three', () => {
    const nought = [column('none', 0), column('reject', 0), column('accept', 0)];
    expect(comparisonSentence(translator('nl'), { columns: nought })).toBe(
      'We zagen geen volgers, wat je ook kiest.',
    );
  });
});

describe('the trackers after refusing', () => {
  it('are those that were seen there', () => {
    expect(trackersAfterRefusing(whole)).toEqual(['Lotame']);
  });

  it('are unknown when refusing could not be done', () => {
    const columns = [column('none', 6), column('reject', null, 'not-chosen'), column('accept', 31)];
    expect(trackersAfterRefusing({ ...whole, columns })).toBe(null);
  });
});

describe('the result', () => {
  const shown = (result: ComparisonResult) =>
    show(
      <ComparisonResultView
        host="krant.example"
        result={result}
        jar="private-window"
        onAgain={null}
        onDelete={vi.fn()}
      />,
    );

  it('names who came along with a choice', async () => {
    await shown(whole);
    const cards = [...document.querySelectorAll('.helder-card')].map((card) => card.textContent ?? '');
    expect(cards.map((card) => card.includes('Kwam erbij: Meta'))).toEqual([false, false, true]);
  });

  it('says what could not be done', async () => {
    await shown({
      columns: [column('none', 6), column('reject', null, 'no-banner'), column('accept', null, 'not-chosen')],
      companies: [company('Lotame', 3, null, 0)],
    });
    expect(words()).toContain('We vonden geen cookievraag. Kiezen kon dus niet.');
    expect(words()).toContain('We vonden een cookievraag, maar kiezen lukte niet.');
    expect(words()).not.toContain('Na weigeren zagen we geen volgers meer.');
  });

  it('names what differs in a private window', async () => {
    await shown(whole);
    expect(words()).toContain('Een privévenster houdt cookies van andere bedrijven vaak tegen.');
  });
});

describe('the progress', () => {
  const runs = {
    none: { state: 'ended', ending: 'done' },
    reject: { state: 'running', step: 'choosing' },
    accept: { state: 'waiting' },
  } as const;

  it('is told in a live region, and can be stopped', async () => {
    const stop = vi.fn();
    await show(<ComparisonProgress progress={{ runs, state: 'running' }} onStop={stop} />);
    expect(document.querySelector('[role=status]')?.textContent).toBe(
      'Keer 2 van 3: Weigeren. We kiezen in de cookievraag.',
    );
    click('Stop');
    expect(stop).toHaveBeenCalledOnce();
  });

  it('says that it is stopping, with nothing left to press', async () => {
    await show(<ComparisonProgress progress={{ runs, state: 'stopping' }} onStop={vi.fn()} />);
    expect(document.querySelector('[role=status]')?.textContent).toBe('We stoppen en ruimen op.');
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('before it begins', () => {
  const doings = { start: vi.fn(), again: vi.fn(), openSettings: vi.fn() };

  it('the page says what happens to a person’s own cookies', async () => {
    await show(<ComparisonStart url="https://a.test/" jar="container" hindrance={null} doings={doings} />);
    expect(words()).toContain('Je wordt nergens uitgelogd. Jouw eigen cookies blijven zoals ze zijn.');
    expect(words()).not.toContain('privévenster');
    click('Begin met vergelijken');
    expect(doings.start).toHaveBeenCalledOnce();
  });

  it('a hindrance leaves nothing to begin', async () => {
    await show(
      <ComparisonStart url="https://a.test/" jar="container" hindrance="child-mode" doings={doings} />,
    );
    expect(words()).toContain('In de kinderstand vergelijken we niet.');
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });

  it('the popup offers it, or says why not', async () => {
    const compare = vi.fn();
    const offer = (hindrance: 'containers-off' | null) => (
      <CompareOffer hindrance={hindrance} href="#" onCompare={compare} onSettings={vi.fn()} />
    );
    await show(offer(null));
    click('Vergelijk het');
    expect(compare).toHaveBeenCalledOnce();
    await show(offer('containers-off'));
    expect(words()).toContain('Daarvoor zijn containertabbladen nodig, en die staan uit in Firefox.');
    expect(document.querySelectorAll('button, a')).toHaveLength(0);
  });
});
