import type { DetectorInput } from '../../core/model/observation.ts';
import type { Signal } from '../../core/model/signal.ts';

/** The commit, or the request of the document: what vouches for the page's address. Null when neither was seen. */
export function documentSignal(input: DetectorInput<'navigation' | 'request'>): Signal | null {
  return (
    input.signals('navigation').find((signal) => signal.what === 'commit') ??
    input.signals('request').findLast((request) => request.type === 'main_frame') ??
    null
  );
}
