import type { Signal } from '../../../core/model/signal.ts';
import type { AdEvent } from '../events.ts';
import type { LiveVisit } from '../visits.ts';

/** What the scripts told of advertising in a page, as signals of a visit. Texts are searched for listed words and dropped. */
export function adSignals(_event: AdEvent, _live: LiveVisit, _depth: number): Signal[] {
  return [];
}
