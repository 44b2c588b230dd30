import { evalSnippets } from '@duckduckgo/autoconsent';
import { browser } from 'wxt/browser';

/** A frame's document, as the browser says it. */
export interface FrameOf {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
}

/**
 * Runs one of autoconsent's own snippets in the page's own world, in the frame that asked. What is run comes out of the
 * package, by its name; no code is ever taken from a message. False for a name that is none, and for a frame that is
 * gone.
 */
export async function runSnippet(name: string, frame: FrameOf): Promise<boolean> {
  const snippet = snippetOf(name);
  if (snippet === null) return false;
  try {
    const [ran] = await browser.scripting.executeScript({
      target: targetOf(frame),
      world: 'MAIN',
      injectImmediately: true,
      func: snippet,
    });
    return Boolean(ran?.result);
  } catch {
    return false;
  }
}

/** The snippet of that name; null when the package has none. */
export function snippetOf(name: string): (() => unknown) | null {
  return Object.hasOwn(evalSnippets, name) ? evalSnippets[name as keyof typeof evalSnippets] : null;
}

/** The document itself where the browser knows documents: the frame may show another one by now. */
export function targetOf({ tabId, frameId, documentId }: FrameOf) {
  return documentId === null ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}
