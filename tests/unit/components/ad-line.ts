import type { AdLine } from '../../../core/model/report.ts';

/** An ad of which nothing is known but who brought it, with what a test changes. */
export function adLine(more: Partial<AdLine> = {}): AdLine {
  return {
    advertiser: null,
    landing: null,
    chain: ['Alfa'],
    aimed: 'unknown',
    category: null,
    labelled: null,
    known: 'shown',
    because: [],
    why: [],
    company: 'Alfa',
    party: 'other',
    advertiserBy: null,
    landingHidden: false,
    categories: [],
    label: null,
    labelWords: [],
    disclosures: [],
    behalf: null,
    paid: null,
    width: 300,
    height: 250,
    covers: 0.1,
    sound: false,
    autoplay: false,
    items: 1,
    visitedBefore: null,
    place: null,
    ...more,
  };
}

/** A place that was asked to be filled. */
export function askedLine(more: Partial<AdLine> = {}): AdLine {
  return adLine({ known: 'asked', company: null, party: null, width: null, height: null, ...more });
}
