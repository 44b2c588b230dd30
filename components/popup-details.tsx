import type { VisitReport } from '../core/model/report.ts';
import type { Catalogue } from './catalogue.ts';
import { Companies } from './companies.tsx';
import { ConsentTimeline } from './consent-timeline.tsx';
import { Principles } from './principles.tsx';

interface Props {
  readonly report: VisitReport;
  readonly catalogue: Catalogue;
}

/** All that comes under the first sentence. Loaded after it. */
export function PopupDetails({ report, catalogue }: Props) {
  return (
    <>
      {/* First, for it says when; what is judged and who it is come after. `offer` is the place of the comparison. */}
      <ConsentTimeline report={report} />
      <Principles report={report} catalogue={catalogue} />
      <Companies companies={report.companies} />
    </>
  );
}
