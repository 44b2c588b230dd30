import type AutoConsent from '@duckduckgo/autoconsent';
import { findBanners } from '../sensors/consent/find-banner.ts';
import type { ConsentAction, ConsentDone } from './messages.ts';
import type { Presses } from './presses.ts';
import { within } from './within.ts';

/** Milliseconds that an order waits for a rule to know the banner. */
const knownWithin = 2500;
/** How long a banner may take to go away. */
const goneWithin = 3000;

/** Chooses by the rule that knows the banner of this frame. Says no more than it saw: a banner that stays was not answered. */
export async function actByRule(
  consent: AutoConsent,
  what: ConsentAction,
  presses: Presses,
): Promise<ConsentDone> {
  presses.begin();
  // A search that ended before this banner came begins again.
  if (consent.foundCmp === undefined) consent.start();
  await within(knownWithin, () => consent.foundCmp !== undefined);
  const platform = consent.foundCmp;
  if (platform === undefined) return { result: 'nothing', rule: null, ...presses.seen() };
  // The search may have asked the platform something.
  presses.begin();
  const rule = platform.name;
  const wasDrawn = findBanners(false).length > 0;
  const done = await (what === 'reject' ? consent.doOptOut() : consent.doOptIn());
  const pressed = { rule, ...presses.seen() };
  if (!done) return { result: 'no-button', ...pressed };
  if (platform.isIntermediate) return { result: 'goes-on', ...pressed };
  return { result: (await isAnswered(platform, what, wasDrawn)) ? 'done' : 'still-there', ...pressed };
}

/** The banner went away; or it is still there in the document, and the rule's own test says that the refusal is kept. */
async function isAnswered(
  platform: NonNullable<AutoConsent['foundCmp']>,
  what: ConsentAction,
  wasDrawn: boolean,
): Promise<boolean> {
  // Some rules find a banner in the document that is no longer drawn.
  const gone = async () =>
    (wasDrawn && findBanners(false).length === 0) || !(await platform.detectPopup().catch(() => false));
  if (await within(goneWithin, gone)) return true;
  return what === 'reject' && platform.hasSelfTest && (await platform.test().catch(() => false));
}
