import '../../assets/consent.ts';
import { catalogue } from '../../components/catalogue-data.ts';
import { PopupDetails } from '../../components/popup-details.tsx';
import type { VisitReport } from '../../core/model/report.ts';

/** The lower part of the popup, in a chunk of its own. */
export function showDetails(report: VisitReport) {
  return <PopupDetails report={report} catalogue={catalogue} />;
}
