import type { Check, Difference } from './compare.ts';

interface Reason {
  readonly check: Check;
  readonly by: Difference['by'];
  /** Only on these pages; absent: on all. */
  readonly pages?: readonly string[];
  readonly text: string;
}

const reasons: readonly Reason[] = [
  {
    check: 'listeners',
    by: 'Blacklight',
    text: 'Names every script that listens to keys, mouse, touch or movement. Helder says nothing of listening by itself, which games and editors do as well; only together with a whole page observed and a steady upload.',
  },
  {
    check: 'device information',
    by: 'Blacklight',
    pages: ['index', 'social', 'js-call-stack'],
    text: 'Names a single reading of the user agent or of a name beside it. Helder asks for several kinds of information together within seconds; these go along with each request anyway.',
  },
  {
    check: 'device information',
    by: 'Blacklight',
    pages: ['property-enumeration'],
    text: 'Names each property. For Helder screen and devices are two kinds of the five that it asks for; the rest goes along with each request, and nothing is sent.',
  },
  {
    check: 'device information',
    by: 'Blacklight',
    pages: ['canvas-fingerprinting'],
    text: 'Lists the calls to the canvas here as well. Helder says it once, as a canvas fingerprint.',
  },
  {
    check: 'canvas fingerprint',
    by: 'Blacklight',
    pages: ['canvas-fingerprinting'],
    text: 'The drawing is shown on the page and goes nowhere: for Helder that is a picture until something follows it.',
  },
  {
    check: 'device information',
    by: 'Blacklight',
    pages: ['audio-fingerprinting'],
    text: 'Names each call to an audio interface, and lets the page sound at once. A browser does not, before a click; and Helder looks for sound that is rendered unheard (OfflineAudioContext), not for an analyser on a playing one. A gap.',
  },
  {
    check: 'device information',
    by: 'Helder',
    pages: ['webrtc-localip'],
    text: 'Helder sees the question for the local address. Blacklight looks for the name RTCPeerConnection, but its own wrapper tells of RTCPeerConnection.createOffer and the like, so it never matches.',
  },
  {
    check: 'session recorder',
    by: 'Helder',
    text: 'Blacklight knows recorders by a list of 21 addresses. Helder sees what is done: rrweb follows the whole page, hears mouse and input, and bodies leave steadily.',
  },
  {
    check: 'typed text sent',
    by: 'Blacklight',
    text: 'Looks for its own values in any POST, whoever receives it and whether somebody typed them or not.',
  },
];

/** Why the two differ, by what was found out about each; null for a difference that nobody has explained yet. */
export function reasonFor(page: string, check: Check, by: Difference['by']): string | null {
  const fits = reasons.filter((reason) => reason.check === check && reason.by === by);
  const found =
    fits.find(({ pages }) => pages?.includes(page)) ?? fits.find(({ pages }) => pages === undefined);
  return found?.text ?? null;
}
