import type { CreativeId } from './creatives.ts';

/**
 * How an ad is marked. `text` a word in ordinary letters, `style` the same by a style sheet, `picture` as the alternative text of
 * a picture, `hashtag` "#ad" only, `pale` "Advertentie" in eight pixels of light grey, `none` not at all.
 */
export type Marking = 'text' | 'style' | 'picture' | 'hashtag' | 'pale' | 'none';

/** What a network shows in a place. */
export interface Booking {
  readonly shows: readonly CreativeId[];
  /** Inside the ad; what the page writes beside it is the page's own. */
  readonly marking: Marking;
  /** With the corner sign of AdChoices and a way to ask why this ad is shown. */
  readonly choices?: true;
  /** The ad stands in a frame within a frame of the one that the network fills. */
  readonly nested?: true;
}

const plain = (show: CreativeId, marking: Marking = 'none'): Booking => ({ shows: [show], marking });

/** By what requests call the place: path of an ad unit, number of a slot, zone or placement, publisher of a widget. */
const bookings: Readonly<Record<string, Booking>> = {
  // Google Ad Manager
  '/21812345/avondpost/midden': plain('bicycle'),
  '/21812345/zandloper/midden': plain('crypto'),
  '/21812345/knikkerbaan/zij': plain('gambling', 'text'),
  '/21812345/poppenkast/zij': plain('toy', 'text'),
  '/21812345/dinospelletjes/zij': plain('holiday', 'hashtag'),
  '/21812345/sterrenspel/zij': plain('holiday', 'pale'),
  '/21812345/puzzelpaleis/laag': plain('bicycle', 'text'),
  '/21812345/racespelletjes/knop': plain('play'),
  '/21812345/eindeloos/1': plain('bicycle', 'style'),
  '/21812345/eindeloos/2': plain('holiday', 'style'),
  '/21812345/eindeloos/3': plain('heating', 'style'),
  '/21812345/diepeframes/midden': { shows: ['gambling'], marking: 'text', nested: true },
  '/21812345/spelfabriek/1': plain('bicycle', 'text'),
  '/21812345/spelfabriek/2': plain('holiday', 'text'),
  '/21812345/spelfabriek/3': plain('heating', 'text'),
  '/21812345/spelfabriek/4': plain('glasses', 'text'),
  '/21812345/filmpje/video': plain('holiday', 'text'),
  '/21812345/clipkanaal/video': plain('alcohol'),
  // AdSense
  '4410010001': { shows: ['heating'], marking: 'none', choices: true },
  '4410010002': plain('alcohol'),
  '4410010003': { shows: ['sweets'], marking: 'text', choices: true },
  // Amazon
  '/21812345/boekenwurm/midden': plain('glasses', 'picture'),
  '/21812345/gadgetgids/midden': plain('vape'),
  // Taboola
  'stadsblik-westzand': { shows: ['heating', 'glasses', 'holiday'], marking: 'text' },
  voetbalpraatje: { shows: ['bicycle', 'gambling', 'glasses'], marking: 'none' },
  // Outbrain
  REISVERHALEN_1: { shows: ['holiday', 'heating', 'bicycle'], marking: 'text' },
  FILMFLUISTER_1: { shows: ['dating', 'glasses', 'heating'], marking: 'none' },
  // Criteo
  '1461001': { shows: ['bicycle'], marking: 'text', choices: true },
  '1461002': plain('energy'),
  // Meta Audience Network
  '702001_702011': { shows: ['holiday'], marking: 'text', choices: true },
  '702001_702012': plain('alcohol'),
  // Pangle
  '980001': plain('glasses', 'text'),
  '980002': plain('lips'),
};

/** Null for a place that nobody bought. */
export function bookingOf(place: string): Booking | null {
  return bookings[place] ?? null;
}
