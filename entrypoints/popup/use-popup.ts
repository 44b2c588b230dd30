import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PopupInput } from '../../components/popup-state.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { requestReport } from '../../platform/messages.ts';
import { onAccess } from '../../platform/pages/access.ts';
import { onSettings } from '../../platform/settings.ts';
import type { Store } from '../../platform/store/contract.ts';
import { type Look, look } from './look.ts';

/** Milliseconds between two looks at a running visit: often enough to follow, seldom enough to read aloud. */
const lookAgainAfter = 1000;

export interface PopupData {
  readonly look: Look;
  readonly input: PopupInput;
  /** Reads everything again. */
  readonly again: () => void;
}

/** The popup's data: the first look is there already; the report follows it, and both follow a running visit. */
export function usePopup(store: Store, first: Look): PopupData {
  const [seen, again] = useLooks(store, first);
  const { input, tab } = seen;
  const id = input.visit?.id ?? null;
  const report = useReport(id, input.summary, again);
  const asking = useMissingVisit(id, tab?.id ?? null, input.url, again);
  const summary = input.summary ?? report.value?.summary ?? null;
  return {
    look: seen,
    input: {
      ...input,
      visit: asking ? undefined : input.visit,
      summary,
      report: report.value,
      problem: input.problem ?? (summary === null ? report.problem : null),
    },
    again,
  };
}

/** Looks again when the store, the settings or the access changed. */
function useLooks(store: Store, first: Look): readonly [Look, () => void] {
  const [seen, setSeen] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const now = useCallback(() => void look(store).then(setSeen), [store]);
  const again = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      now();
    }, lookAgainAfter);
  }, [now]);
  useEffect(() => {
    const stop = new AbortController();
    store.onChange(again, stop.signal);
    onSettings(now, stop.signal);
    onAccess(now, stop.signal);
    return () => {
      stop.abort();
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [store, now, again]);
  return [seen, again];
}

interface Reported {
  readonly value: VisitReport | null;
  readonly problem: PopupInput['problem'];
}

const nothingYet: Reported = { value: null, problem: null };
const silent: Reported['problem'] = { key: 'storage-failed', detail: 'The background gave no report.' };

/**
 * The report of a visit. It is asked for again only when the numbers changed: to judge changes the store, and so
 * would never end.
 */
function useReport(
  id: NonNullable<PopupInput['visit']>['id'] | null,
  summary: PopupInput['summary'],
  again: () => void,
): Reported {
  const [reported, setReported] = useState({ id, ...nothingYet });
  const numbers = useMemo(() => JSON.stringify(summary), [summary]);
  // The numbers are not read: that they changed is the reason to ask.
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    void requestReport({ visit: id })
      // A worker that is just being replaced does not answer.
      .catch(() => null)
      .then((answer) => {
        if (!wanted) return;
        const value = answer?.report ?? null;
        if (value !== null) setReported({ id, value, problem: null });
        else setReported((known) => ({ id, value: known.id === id ? known.value : null, problem: silent }));
        if (value !== null && summary === null) again();
      });
    return () => {
      wanted = false;
    };
  }, [id, numbers]);
  return reported.id === id ? reported : nothingYet;
}

/** A page without a visit may have just begun: the background is asked once to write what it has. True while it is. */
function useMissingVisit(
  id: string | null,
  tab: number | null,
  url: string | null,
  again: () => void,
): boolean {
  const missing = id === null && tab !== null && url !== null && /^(https?|file):/.test(url);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    if (!missing || asked === url) return;
    void requestReport({ tab })
      .catch(() => null)
      .then((answer) => {
        if (answer?.visitId != null) again();
        // What the background found is read before this says that there is nothing.
        setTimeout(() => setAsked(url), answer?.visitId == null ? 0 : lookAgainAfter + 500);
      });
  }, [missing, tab, url, asked, again]);
  return missing && asked !== url;
}
