import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pages } from '../../components/pages.ts';
import { type Circumstances, type Hindrance, hindranceOf } from '../../core/comparison/hindrance.ts';
import { advance, notBegun, type Progress } from '../../core/comparison/progress.ts';
import { type ComparisonResult, compareRuns } from '../../core/comparison/result.ts';
import type { SeenRun } from '../../core/comparison/run.ts';
import { hostOf } from '../../core/reduce/url.ts';
import { browserHands } from '../../platform/comparison/browser-hands.ts';
import { circumstancesNow } from '../../platform/comparison/circumstances.ts';
import { jarKind } from '../../platform/comparison/jar.ts';
import { holdPort } from '../../platform/comparison/port.ts';
import { compare } from '../../platform/comparison/run.ts';
import { readComparison } from '../../platform/comparison/stored.ts';
import { comeToFront } from '../../platform/pages/tab.ts';
import type { Store } from '../../platform/store/contract.ts';

/** What the page shows. */
export type View =
  | { readonly kind: 'looking' | 'missing' }
  | { readonly kind: 'ready'; readonly now: Circumstances; readonly hindrance: Hindrance | null }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly detail: string }
  | {
      readonly kind: 'done';
      readonly id: string;
      readonly site: string;
      readonly host: string;
      readonly result: ComparisonResult;
      readonly jar: Circumstances['jar'];
      readonly canRepeat: boolean;
    };

export interface ComparisonDoings {
  readonly start: () => void;
  readonly stop: () => void;
  readonly again: () => void;
}

/** A comparison from the first look to its result. */
export function useComparison(store: Store, query: URLSearchParams): readonly [View, ComparisonDoings] {
  const [view, setView] = useState<View>({ kind: 'looking' });
  const url = useRef<string | null>(null);
  const stopping = useRef(new AbortController());

  const look = useCallback(async () => {
    url.current ??= await addressOf(query.get('tab'));
    const now = await circumstancesNow(url.current, null);
    setView({ kind: 'ready', now, hindrance: hindranceOf(now) });
  }, [query]);
  useEffect(() => {
    const [site, id] = [query.get('site'), query.get('comparison')];
    if (site === null || id === null) void look();
    else
      void readComparison(store, site, id).then(async (seen) => setView(await done(store, id, seen, false)));
  }, [store, query, look]);

  const start = async (): Promise<void> => {
    const address = url.current;
    // Much may have changed since the first look: a private window may be open by now.
    const now = await circumstancesNow(address, null);
    const hindrance = hindranceOf(now);
    if (hindrance !== null || address === null) return setView({ kind: 'ready', now, hindrance });
    const id = crypto.randomUUID();
    stopping.current = new AbortController();
    let progress = notBegun;
    setView({ kind: 'running', progress });
    const release = holdPort();
    try {
      const seen = await compare(
        browserHands(store, id, address),
        (event) => {
          progress = advance(progress, event);
          setView({ kind: 'running', progress });
        },
        stopping.current.signal,
      );
      const shown = await done(store, id, seen, true);
      setView(shown);
      // So that the result is here again when the page is loaded anew.
      if (shown.kind === 'done') history.replaceState(null, '', pages.comparison(shown.site, id));
    } catch (error) {
      setView({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      release();
      void comeToFront();
    }
  };
  const stop = (): void => {
    stopping.current.abort();
    setView((now) =>
      now.kind === 'running' ? { ...now, progress: advance(now.progress, { what: 'stop' }) } : now,
    );
  };
  return [view, { start: () => void start(), stop, again: () => void look() }];
}

/** What a tab shows, without its fragment: that would keep the same document from being loaded anew. */
async function addressOf(tab: string | null): Promise<string | null> {
  if (tab === null) return null;
  const shown = await browser.tabs.get(Number(tab)).catch(() => null);
  return shown?.url?.split('#')[0] ?? null;
}

async function done(store: Store, id: string, seen: readonly SeenRun[], canRepeat: boolean): Promise<View> {
  const load = seen.flatMap(({ first, again }) => [first, again]).find((one) => one !== null);
  if (load === undefined) return { kind: 'missing' };
  const kept = await store.readVisit(load.visit);
  const site = kept.ok ? kept.value?.visit.site : undefined;
  return {
    kind: 'done',
    id,
    site: site ?? '',
    host: hostOf(load.report.url),
    result: compareRuns(seen),
    jar: await jarKind(),
    canRepeat,
  };
}
