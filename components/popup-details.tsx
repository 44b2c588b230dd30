import type { ComponentChildren } from 'preact';
import type { VisitReport } from '../core/model/report.ts';
import type { Catalogue } from './catalogue.ts';
import { Companies } from './companies.tsx';
import { ConsentTimeline } from './consent-timeline.tsx';
import { Principles } from './principles.tsx';

interface Props {
  readonly report: VisitReport;
  readonly catalogue: Catalogue;
  /** The offer to compare, under the timeline. */
  readonly offer?: ComponentChildren;
}

/** All that comes under the first sentence. Loaded after it. */
export function PopupDetails({ report, catalogue, offer }: Props) {
  return (
    <>
      {/* First, for it says when; what is judged and who it is come after. */}
      <ConsentTimeline report={report} offer={offer} />
      <Principles report={report} catalogue={catalogue} />
      <Companies companies={report.companies} />
    </>
  );
}
