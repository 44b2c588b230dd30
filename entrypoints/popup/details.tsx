import '../../assets/compare.ts';
import '../../assets/consent.ts';
import { catalogue } from '../../components/catalogue-data.ts';
import { PopupDetails } from '../../components/popup-details.tsx';
import type { VisitReport } from '../../core/model/report.ts';
import type { ShownTab } from '../../platform/pages/tab.ts';
import { Offer } from './offer.tsx';

/** The lower part of the popup, in a chunk of its own. */
export function showDetails(report: VisitReport, tab: ShownTab | null) {
  const offer = tab === null ? null : <Offer tab={tab} />;
  return <PopupDetails report={report} catalogue={catalogue} offer={offer} />;
}
