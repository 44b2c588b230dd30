import type { Run, SeenLoad } from '../../core/comparison/run.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { EarlierChoice } from '../../core/model/visit.ts';

/** A browser session of its own that began empty: a private window in Chromium, a container in Firefox. */
export interface Jar {
  /** Its only tab, in a window of its own. */
  readonly tabId: number;
  /** Aborted when the person closed its window or its tab. */
  readonly gone: AbortSignal;
  /** Closes the window and forgets all that was kept in it. */
  destroy(): Promise<void>;
}

/** What became of an order to choose in a banner. */
export interface Chosen {
  readonly ok: boolean;
  /** Nothing to choose in was found. */
  readonly noBanner: boolean;
}

/** All that a run does with the browser; a test has other hands. */
export interface Hands {
  openJar(): Promise<Jar>;
  /** Tells the background whose loads these are, before anything is loaded. */
  mark(jar: Jar, run: Run, choice: EarlierChoice | null): Promise<void>;
  /** Resolves at the load event, or when it does not come in time; `failed` when there is no page. */
  load(jar: Jar): Promise<'loaded' | 'failed'>;
  reload(jar: Jar): Promise<'loaded' | 'failed'>;
  /** The visit of what the tab shows; null when there is none. */
  visitIn(jar: Jar): Promise<VisitId | null>;
  /** Resolves when a banner was told of, when the search for one ended, or when that takes too long. */
  awaitBanner(visit: VisitId): Promise<void>;
  choose(jar: Jar, visit: VisitId, what: 'reject' | 'accept'): Promise<Chosen>;
  wait(milliseconds: number): Promise<void>;
  /** A load as it was recorded; null when it is not there. */
  read(visit: VisitId): Promise<SeenLoad | null>;
}
