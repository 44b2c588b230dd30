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
  const [seen, setSeen] = useState(first);
  const [report, setReport] = useState<VisitReport | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const again = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void look(store).then(setSeen);
    }, lookAgainAfter);
  }, [store]);

  useEffect(() => {
    const stop = new AbortController();
    const change = () => again();
    store.onChange(change, stop.signal);
    onSettings(() => void look(store).then(setSeen), stop.signal);
    onAccess(change, stop.signal);
    return () => {
      stop.abort();
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [store, again]);

  const id = seen.input.visit?.id ?? null;
  // The report is asked for again only when the numbers changed: to judge changes the store, and so would never end.
  const numbers = useMemo(() => JSON.stringify(seen.input.summary), [seen]);
  useEffect(() => {
    if (id === null) return setReport(null);
    let wanted = true;
    void requestReport({ visit: id })
      .then((answer) => {
        if (wanted && answer?.report) setReport(answer.report);
      })
      // A worker that is just being replaced does not answer; the next change asks again.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
    // `numbers` is not read: its change is the reason to ask.
  }, [id, numbers]);

  const shown = id === null ? null : report;
  const input = { ...seen.input, report: shown, summary: shown?.summary ?? seen.input.summary };
  return { look: seen, input, again };
}
