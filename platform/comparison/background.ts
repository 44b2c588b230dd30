import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SessionMemory } from '../session-memory.ts';
import { takeLeftovers } from './jar.ts';
import { ComparisonMarks } from './marks.ts';
import { compareTabSchema, comparisonPort } from './messages.ts';

/** Milliseconds in which a page that goes on comparing speaks up again after the background was stopped. */
const patience = 5000;

/**
 * The background's part in a comparison: it knows whose the loads in a tab are, and tidies up when the page that
 * compares is gone. Its listeners are registered at once, like all of the background.
 */
export function listenToComparison(memory: SessionMemory): ComparisonMarks {
  const marks = new ComparisonMarks(memory);
  let pages = 0;
  const tidy = (): void => {
    setTimeout(() => {
      if (pages === 0) void takeLeftovers().catch(() => undefined);
    }, patience);
  };
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== comparisonPort || port.sender?.id !== browser.runtime.id) return;
    pages += 1;
    port.onDisconnect.addListener(() => {
      pages -= 1;
      tidy();
    });
  });
  browser.tabs.onRemoved.addListener((tabId) => marks.gone(tabId));
  tidy();
  return marks;
}

/** Takes a message of the page that compares; null when it is none. The caller has made sure of who sent it. */
export function heardComparison(message: unknown, marks: ComparisonMarks): Promise<true> | null {
  const told = v.safeParse(compareTabSchema, message);
  if (!told.success) return null;
  return marks.set(told.output.tab, told.output.mark).then(() => true);
}
