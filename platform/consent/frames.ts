import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type FrameOf, targetOf } from './autoconsent-host.ts';
import { type ConsentDo, type ConsentDone, consentDoneSchema } from './messages.ts';

/** What the scripts in an isolated world know of each other; the page cannot see it. */
export type PlatformWorld = typeof globalThis & {
  /** platform.js runs here. */
  helderPlatform?: boolean;
};

/** A frame with the address that it shows. */
export type ShownFrame = FrameOf & { readonly url: string };

/** The frames of a tab, the top one first; empty when the tab is gone. */
export async function framesOf(tabId: number): Promise<readonly ShownFrame[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
  return frames
    .filter(({ errorOccurred }) => errorOccurred !== true)
    .map((frame) => ({
      tabId,
      frameId: frame.frameId,
      documentId: (frame as { documentId?: string }).documentId ?? null,
      url: frame.url,
    }))
    .sort((a, b) => a.frameId - b.frameId);
}

/** Puts platform.js into a frame that does not have it yet. False where the browser lets nobody in. */
export async function putPlatform(frame: FrameOf): Promise<boolean> {
  try {
    const [there] = await browser.scripting.executeScript({
      target: targetOf(frame),
      injectImmediately: true,
      func: () => (globalThis as PlatformWorld).helderPlatform === true,
    });
    // To load it again, only to find that it is there, would cost the page ten milliseconds.
    if (there?.result === true) return true;
    await browser.scripting.executeScript({
      target: targetOf(frame),
      files: ['/platform.js'],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** Asks platform.js in a frame to choose; null when the frame went away meanwhile, or has no platform.js. */
export async function askFrame(frame: FrameOf, ask: Omit<ConsentDo, 'type'>): Promise<ConsentDone | null> {
  const message: ConsentDo = { type: 'consent-do', ...ask };
  const to = frame.documentId === null ? { frameId: frame.frameId } : { documentId: frame.documentId };
  const answer: unknown = await browser.tabs.sendMessage(frame.tabId, message, to as never).catch(() => null);
  const done = v.safeParse(consentDoneSchema, answer);
  return done.success ? done.output : null;
}
