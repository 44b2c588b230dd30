import type { Observation } from '../../../core/model/observation.ts';
import type { Behaviour, DetectionPage } from '../../../tests/sites/detection/page.ts';

/** How Helder's report of a page compares with what its library is known to do. */
export interface Comparison {
  readonly hits: readonly Behaviour[];
  readonly misses: readonly Behaviour[];
  /** Behaviours that were reported and are not there; on a harmless page also any other sign of the kinds below. */
  readonly falseAlarms: readonly string[];
}

/** Which observations say that a behaviour is there. */
const signs: Readonly<Record<Behaviour, (observation: Observation) => boolean>> = {
  fingerprint: ({ kind }) => kind.startsWith('fingerprint-'),
  recording: ({ kind }) => kind === 'session-recording',
  identifier: ({ kind }) => identifierKinds.has(kind),
  typed: ({ kind, data }) => kind === 'typed-text-sent' && data.hashed !== true,
  'hashed-contact': ({ kind, data }) => kind === 'typed-text-sent' && data.hashed === true,
};

const identifierKinds: ReadonlySet<string> = new Set([
  'stored-identifier',
  'third-party-identifier-storage',
  'third-party-identifier-cookie',
  'advertising-identifier',
  'respawn',
]);

/** What else happens inside a page. No library here is known by it, but a harmless page should show none. */
const otherKinds: ReadonlySet<string> = new Set([
  'battery-read',
  'browser-interest-api',
  'contacts-upload',
  'cookie-sync',
  'location-ad-use',
  'permission-on-load',
  'pixel-event',
  'sensor-use',
  'session-replay-host',
  'user-id-module',
  'webrtc-local-address',
]);

/** Compares what was seen of a page with what stands in its row. */
export function compare(
  page: Pick<DetectionPage, 'kind' | 'expects' | 'may'>,
  observations: readonly Observation[],
): Comparison {
  const seen = (Object.keys(signs) as Behaviour[]).filter((name) => observations.some(signs[name]));
  const extra = page.kind === 'harmless' ? observations.map(({ kind }) => kind) : [];
  return {
    hits: page.expects.filter((name) => seen.includes(name)),
    misses: page.expects.filter((name) => !seen.includes(name)),
    falseAlarms: [
      ...seen.filter((name) => !page.expects.includes(name) && page.may?.includes(name) !== true),
      ...new Set(extra.filter((kind) => otherKinds.has(kind))),
    ],
  };
}
