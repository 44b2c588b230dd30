import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../components/language.tsx';
import { Popup } from '../../components/popup.tsx';
import { popupState } from '../../components/popup-state.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitReport } from '../../core/model/report.ts';
import type { ShownTab } from '../../platform/pages/tab.ts';
import type { Store } from '../../platform/store/contract.ts';
import { popupDoings } from './doings.ts';
import { hostOf, type Look } from './look.ts';
import { usePopup } from './use-popup.ts';

interface Props {
  readonly store: Store;
  readonly first: Look;
}

/** Wires the popup's data to what shows it. */
export function PopupApp({ store, first }: Props) {
  const data = usePopup(store, first);
  const { input } = data;
  return (
    <Popup
      state={popupState(input)}
      host={hostOf(input.url)}
      doings={popupDoings(data)}
      details={
        input.report === null ? null : (
          <Details report={input.report} tab={data.look.tab} visit={input.visit?.id ?? null} />
        )
      }
    />
  );
}

type ShowDetails = (report: VisitReport, tab: ShownTab | null, visit: VisitId | null) => ComponentChildren;

interface DetailsProps {
  readonly report: VisitReport;
  readonly tab: ShownTab | null;
  readonly visit: VisitId | null;
}

/** The explanation, with every text of rules/: fetched after the first sentence. */
function Details({ report, tab, visit }: DetailsProps) {
  const { t } = useLanguage();
  const [show, setShow] = useState<ShowDetails | 'failed' | null>(null);
  useEffect(() => {
    import('./details.tsx').then(
      ({ showDetails }) => setShow(() => showDetails),
      () => setShow('failed'),
    );
  }, []);
  if (show === null) return <p class="helder-soft">{t('popup.detailsLoading')}</p>;
  if (show === 'failed') return <p class="helder-soft">{t('popup.detailsFailed')}</p>;
  return <>{show(report, tab, visit)}</>;
}
