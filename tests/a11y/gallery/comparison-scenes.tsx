import type { ComponentChildren } from 'preact';
import { catalogue } from '../../../components/catalogue-data.ts';
import { CompareOffer } from '../../../components/compare-offer.tsx';
import { ComparisonProgress } from '../../../components/comparison-progress.tsx';
import { ComparisonResultView } from '../../../components/comparison-result.tsx';
import { ComparisonStart } from '../../../components/comparison-start.tsx';
import { useLanguage } from '../../../components/language.tsx';
import { PageShell } from '../../../components/page-shell.tsx';
import { PopupDetails } from '../../../components/popup-details.tsx';
import { type Hindrance, hindrances } from '../../../core/comparison/hindrance.ts';
import type { Progress } from '../../../core/comparison/progress.ts';
import type { ComparisonResult } from '../../../core/comparison/result.ts';
import { visitId } from '../../../core/model/ids.ts';
import { consentReports } from './consent-reports.ts';

const nothing = () => undefined;
const url = 'https://www.krant.example/regio/brug-dicht?utm_source=nieuwsbrief';

function Shell({ children }: { readonly children: ComponentChildren }) {
  const { t } = useLanguage();
  return (
    <PageShell part={null} title={t('compare.title')}>
      {children}
    </PageShell>
  );
}

const start = (hindrance: Hindrance | null, jar: 'private-window' | 'container' = 'private-window') => (
  <Shell>
    <ComparisonStart
      url={url}
      jar={jar}
      hindrance={hindrance}
      doings={{ start: nothing, again: nothing, openSettings: nothing }}
    />
  </Shell>
);

const running: Progress = {
  runs: {
    none: { state: 'ended', ending: 'done' },
    reject: { state: 'running', step: 'again' },
    accept: { state: 'waiting' },
  },
  state: 'running',
};
const progress = (now: Progress) => (
  <Shell>
    <ComparisonProgress progress={now} onStop={nothing} />
  </Shell>
);

const numbers = (companies: number, tracking: number, following: number) => ({
  companies,
  tracking,
  following,
  cookies: tracking * 2 + 3,
  identifiers: following + 1,
});

const result: ComparisonResult = {
  columns: [
    {
      run: 'none',
      ended: 'done',
      visit: visitId('v-1'),
      contrary: 1,
      seen: { ...numbers(9, 6, 3), requests: { before: 41, after: null, again: null } },
    },
    {
      run: 'reject',
      ended: 'done',
      visit: visitId('v-2'),
      contrary: 2,
      seen: { ...numbers(7, 3, 2), requests: { before: 39, after: 3, again: 28 } },
    },
    {
      run: 'accept',
      ended: 'done',
      visit: visitId('v-3'),
      contrary: 0,
      seen: { ...numbers(44, 31, 24), requests: { before: 40, after: 96, again: 214 } },
    },
  ],
  companies: [
    row('Bright Auction', [11, 9, 41], 'went-on'),
    row('Mosaic Media', [5, 4, 18], 'went-on'),
    row('Reclamehuis', [0, 2, 6], 'despite'),
    row('Telraam', [0, 0, 12], 'accepted-only'),
    row('Plein Netwerk', [0, 0, 5], 'accepted-only'),
    row('Kijkterug', [4, 0, 9], 'stopped'),
    row('Nummerhuis met een bijzonder lange naam voor een bedrijf', [2, 0, 0], 'first-only'),
    row('Snelweg CDN', [12, 12, 12], 'went-on', false),
  ],
};

/** Agreeing could not be done: what is not known is said to be unknown. */
const partial: ComparisonResult = {
  columns: result.columns.map((column) =>
    column.run === 'accept' ? { ...column, ended: 'no-banner', visit: null, seen: null } : column,
  ),
  companies: result.companies.map((one) => ({
    ...one,
    requests: { ...one.requests, accept: null },
    change: one.requests.reject === 0 ? 'unclear' : one.change,
  })),
};

const nobody: ComparisonResult = {
  columns: result.columns.map((column) => ({
    ...column,
    contrary: 0,
    seen: { ...numbers(0, 0, 0), requests: { before: 0, after: null, again: null } },
  })),
  companies: [],
};

function row(
  name: string,
  [none, reject, accept]: readonly [number, number, number],
  change: ComparisonResult['companies'][number]['change'],
  tracker = true,
): ComparisonResult['companies'][number] {
  return {
    name,
    category: tracker ? 'advertising' : 'cdn',
    tracker,
    requests: { none, reject, accept },
    change,
  };
}

const shown = (one: ComparisonResult, again: (() => void) | null = nothing) => (
  <Shell>
    <ComparisonResultView
      host="www.krant.example"
      result={one}
      jar="private-window"
      onAgain={again}
      onDelete={nothing}
    />
  </Shell>
);

/** The page that compares, in each of its states. */
export const comparisonScenes: Readonly<Record<string, () => ComponentChildren>> = {
  'page-compare-start': () => start(null),
  'page-compare-start-container': () => start(null, 'container'),
  ...Object.fromEntries(
    hindrances.map((hindrance) => [`page-compare-${hindrance}`, () => start(hindrance)] as const),
  ),
  'page-compare-progress': () => progress(running),
  'page-compare-stopping': () => progress({ ...running, state: 'stopping' }),
  'page-compare-result': () => shown(result),
  'page-compare-partial': () => shown(partial, null),
  'page-compare-nobody': () => shown(nobody),
};

/** The lower part of the popup with the offer, or with why there is none. */
export const offerDetails: Readonly<Record<'offer' | 'hindered', ComponentChildren>> = {
  offer: offered(null),
  hindered: offered('private-not-allowed'),
};

function offered(hindrance: Hindrance | null) {
  const offer = (
    <CompareOffer hindrance={hindrance} href="#popup-observed/nl" onCompare={nothing} onSettings={nothing} />
  );
  return <PopupDetails report={consentReports.asked} catalogue={catalogue} offer={offer} />;
}
