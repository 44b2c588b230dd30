import type { VisitReport } from '../core/model/report.ts';
import type { Catalogue } from './catalogue.ts';
import { Companies } from './companies.tsx';
import { Principles } from './principles.tsx';

interface Props {
  readonly report: VisitReport;
  readonly catalogue: Catalogue;
}

/** All that comes under the first sentence. Loaded after it. */
export function PopupDetails({ report, catalogue }: Props) {
  return (
    <>
      <Principles report={report} catalogue={catalogue} />
      <Companies companies={report.companies} />
    </>
  );
}
