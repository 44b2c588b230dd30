import { browser } from 'wxt/browser';
import type { ConsentTold } from '../../consent/host.ts';
import type { ConsentClaim } from '../../messages.ts';
import type { ConsentEvent } from '../events.ts';

/** Milliseconds in which a banner goes away. */
const lookBackIn = 2000;

/** Frames of one page into which is looked. */
const mostFrames = 20;

/**
 * Brings banner.js into the frames in which a page may show a banner. A frame that has it only looks again. What fails
 * (a frame that went away) leaves the banner unseen, and the search says so.
 */
export async function injectBanner(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  claim: ConsentClaim,
): Promise<void> {
  if (claim.type !== 'consent-candidate' || frameId !== 0) return;
  try {
    const frames =
      claim.frames.length === 0
        ? []
        : await framesFrom(
            tabId,
            claim.frames.map(({ origin }) => origin),
          );
    // One by one: a frame that went away must not cost the others.
    await Promise.allSettled([0, ...frames].map((frame) => putBanner(tabId, frame)));
  } catch {
    // The tab is gone, or shows another page by now.
  }
}

async function putBanner(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/banner.js' as never],
    injectImmediately: true,
  });
}

/** After a press that may have ended the question, the top document is asked for the way back to it. */
export function lookBackAfter(claim: ConsentClaim, tabId: number): void {
  if (claim.type !== 'consent-click') return;
  setTimeout(() => {
    browser.tabs.sendMessage(tabId, { type: 'consent-look-back' }, { frameId: 0 }).catch(() => undefined);
  }, lookBackIn);
}

/** What Helder named or did itself, as an event for the record. */
export function consentEvent(told: ConsentTold): ConsentEvent {
  const { tabId, frameId, documentId, url, at: timeStamp } = told;
  const claim: ConsentEvent['claim'] =
    told.is === 'platform'
      ? { type: 'consent-platform', fields: told.fields }
      : { type: 'consent-chosen', fields: told.fields };
  return { kind: 'consent', tabId, frameId, documentId, url, timeStamp, claim };
}

/** Frames of these origins; those without an address of their own have the origin `null`. */
async function framesFrom(tabId: number, origins: readonly string[]): Promise<number[]> {
  const all = ((await browser.webNavigation.getAllFrames({ tabId })) ?? []).filter(
    ({ frameId }) => frameId !== 0,
  );
  const known = all.filter(({ url }) => origins.includes(URL.parse(url)?.origin ?? 'null'));
  // A redirect moved the frame to another origin: which of them it is shows when they are looked into.
  const meant = known.length > 0 ? known : all.filter(({ parentFrameId }) => parentFrameId === 0);
  return meant.slice(0, mostFrames).map(({ frameId }) => frameId);
}
