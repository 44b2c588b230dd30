import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ChoiceFields, PlatformFields } from '../../core/model/consent-signal.ts';
import { act, keyOf, type PressedIn } from './act.ts';
import { type FrameOf, runSnippet } from './autoconsent-host.ts';
import { framesOf, putPlatform } from './frames.ts';
import { mayAct } from './may-act.ts';
import {
  type ConsentAct,
  type ConsentActed,
  consentActSchema,
  consentEvalSchema,
  consentPlatformSchema,
  consentPressedSchema,
} from './messages.ts';
import { platformName } from './platform-names.ts';

/** What came out of it, for the record. Times are epoch milliseconds. */
export type ConsentTold = FrameOf & {
  readonly url: string;
  readonly at: number;
} & (
    | { readonly is: 'platform'; readonly fields: PlatformFields }
    | { readonly is: 'choice'; readonly fields: Omit<ChoiceFields, 'frame'> }
  );

export interface ConsentHostParts {
  readonly tell: (told: ConsentTold) => void;
  readonly childMode: () => boolean;
  /** The visit that a tab shows; null for none. */
  readonly visitOf: (tab: number) => Promise<string | null>;
}

/** What the browser says of who sent a message. */
interface Sender {
  readonly url?: string;
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
  readonly documentId?: string;
}

/** Orders that are being carried out, by tab: one at a time. */
const running = new Map<number, PressedIn>();

/**
 * Hears platform.js, and orders from the extension's own pages. To be called when the background starts, before its
 * first wait.
 */
export function hostConsent(parts: ConsentHostParts): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) => {
    const order = v.safeParse(consentActSchema, message);
    if (order.success) {
      // No page of the web, and no script in one, may have something chosen.
      if (sender.url?.startsWith(browser.runtime.getURL('/' as never)) !== true) return undefined;
      return carryOut(order.output, parts);
    }
    const frame = frameOf(sender);
    if (frame === null) return undefined;
    const asked = v.safeParse(consentEvalSchema, message);
    if (asked.success) return runSnippet(asked.output.snippet, frame);
    const pressed = v.safeParse(consentPressedSchema, message);
    if (pressed.success) running.get(frame.tabId)?.set(keyOf(frame), { frame, pressed: pressed.output });
    const known = v.safeParse(consentPlatformSchema, message);
    if (known.success) {
      const name = platformName(known.output.rule, known.output.ofSite);
      const at = Math.min(Date.now(), known.output.at);
      if (name !== null)
        parts.tell({ ...frame, at, is: 'platform', fields: { name, by: 'rule', cmpId: null } });
    }
    return undefined;
  }) as never);
}

/** Puts platform.js into a frame that holds a banner, and into the top document, where most rules look. */
export async function namePlatform(frame: FrameOf): Promise<void> {
  await putPlatform(frame);
  if (frame.frameId === 0) return;
  const top = (await framesOf(frame.tabId)).find(({ frameId }) => frameId === 0);
  if (top !== undefined) await putPlatform(top);
}

async function carryOut(order: ConsentAct, parts: ConsentHostParts): Promise<ConsentActed> {
  const { tab, what } = order;
  const refused = (why: ConsentActed['why']): ConsentActed => ({
    what,
    ok: false,
    how: null,
    clicks: 0,
    at: null,
    why,
  });
  if (!mayAct(what, parts.childMode())) return refused('child-mode');
  if (order.visit !== undefined && (await parts.visitOf(tab)) !== order.visit) return refused('other-page');
  if (running.has(tab)) return refused('busy');
  const pressed: PressedIn = new Map();
  running.set(tab, pressed);
  try {
    const { acted, frame } = await act({ tab, what }, pressed);
    if (acted.ok && frame !== null) {
      const fields = { what, by: 'helder', clicks: acted.clicks, text: '' } as const;
      parts.tell({ ...frame, at: acted.at ?? Date.now(), is: 'choice', fields });
    }
    return acted;
  } finally {
    running.delete(tab);
  }
}

function frameOf({ tab, frameId, documentId, url }: Sender): (FrameOf & { readonly url: string }) | null {
  if (tab?.id === undefined || frameId === undefined) return null;
  return { tabId: tab.id, frameId, documentId: documentId ?? null, url: url ?? '' };
}
