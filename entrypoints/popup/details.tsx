import '../../assets/ads.ts';
import '../../assets/compare.ts';
import '../../assets/consent.ts';
import { catalogue } from '../../components/catalogue-data.ts';
import { pages } from '../../components/pages.ts';
import { PopupDetails } from '../../components/popup-details.tsx';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { openPage, type ShownTab } from '../../platform/pages/tab.ts';
import { Offer } from './offer.tsx';
import { Outline } from './outline.tsx';

/** The lower part of the popup, in a chunk of its own. */
export function showDetails(report: VisitReport, tab: ShownTab | null, visit: VisitId | null) {
  // A page could see the outlines: never while evidence is recorded. While protecting, a child looks.
  const outlines = report.mode === 'observing';
  return (
    <PopupDetails
      report={report}
      catalogue={catalogue}
      offer={tab === null ? null : <Offer tab={tab} />}
      outline={tab !== null && outlines ? <Outline tab={tab.id} /> : null}
      allAds={visit === null ? undefined : allAds(`${pages.visit(visit)}#helder-ads`)}
    />
  );
}

function allAds(href: string) {
  return { href, onOpen: () => void openPage(href).then(() => window.close()) };
}
