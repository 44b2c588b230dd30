import type { ComponentChildren } from 'preact';
import type { VisitReport } from '../core/model/report.ts';
import { AdPopup, type AllAds } from './ad-popup.tsx';
import type { Catalogue } from './catalogue.ts';
import { Companies } from './companies.tsx';
import { ConsentTimeline } from './consent-timeline.tsx';
import { Principles } from './principles.tsx';

interface Props {
  readonly report: VisitReport;
  readonly catalogue: Catalogue;
  /** The offer to compare, under the timeline. */
  readonly offer?: ComponentChildren;
  /** The switch that outlines the ads, and where all of them are told. */
  readonly outline?: ComponentChildren;
  readonly allAds?: AllAds | undefined;
}

/** All that comes under the first sentence. Loaded after it. */
export function PopupDetails({ report, catalogue, offer, outline, allAds }: Props) {
  return (
    <>
      {/* First, for it says when; what a person sees, what is judged and who it is come after. */}
      <ConsentTimeline report={report} offer={offer} />
      <AdPopup report={report} outline={outline} all={allAds} />
      <Principles report={report} catalogue={catalogue} />
      <Companies companies={report.companies} />
    </>
  );
}
