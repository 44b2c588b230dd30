import type { Observation } from '../../../core/model/observation.ts';
import type { BlacklightReports } from './collector.ts';
import { reasonFor } from './reasons.ts';

/** A question that both answer, or that one of them does not ask. */
export const checks = [
  'canvas fingerprint',
  'font fingerprint',
  'device information',
  'typed text sent',
  'session recorder',
  'listeners',
  'tracking company',
  'pixel event',
  'third-party cookie',
] as const;
export type Check = (typeof checks)[number];

/** One check on one page, on which the two do not agree. */
export interface Difference {
  readonly page: string;
  readonly check: Check;
  readonly by: 'Blacklight' | 'Helder';
  /** Why; null for one that nobody has looked into. */
  readonly reason: string | null;
}

const blacklight: Readonly<Record<Check, (reports: BlacklightReports) => boolean>> = {
  'canvas fingerprint': ({ canvas_fingerprinters }) => filled(part(canvas_fingerprinters, 'fingerprinters')),
  'font fingerprint': ({ canvas_font_fingerprinters }) =>
    filled(part(canvas_font_fingerprinters, 'text_measure')) &&
    filled(part(canvas_font_fingerprinters, 'canvas_font')),
  'device information': ({ fingerprintable_api_calls }) => filled(fingerprintable_api_calls),
  'typed text sent': ({ key_logging }) => filled(key_logging),
  'session recorder': ({ session_recorders }) => filled(session_recorders),
  listeners: ({ behaviour_event_listeners }) => filled(behaviour_event_listeners),
  'tracking company': ({ third_party_trackers }) => filled(third_party_trackers),
  'pixel event': (reports) =>
    ['fb_pixel_events', 'google_analytics_events', 'tiktok_pixel_events', 'twitter_pixel_events'].some(
      (test) => filled(reports[test]),
    ),
  'third-party cookie': ({ cookies }) =>
    Array.isArray(cookies) && cookies.some((cookie) => part(cookie, 'third_party') === true),
};

const helder: Readonly<Record<Check, readonly string[]>> = {
  'canvas fingerprint': ['fingerprint-canvas'],
  'font fingerprint': ['fingerprint-fonts'],
  'device information': [
    'battery-read',
    'fingerprint-audio',
    'fingerprint-many-apis',
    'fingerprint-webgl',
    'webrtc-local-address',
  ],
  'typed text sent': ['typed-text-sent'],
  'session recorder': ['session-recording', 'session-replay-host'],
  listeners: [],
  'tracking company': ['tracking-company'],
  'pixel event': ['pixel-event'],
  'third-party cookie': ['third-party-identifier-cookie'],
};

/** All checks on which the two differ on one page, each with its explanation. */
export function differences(
  page: string,
  reports: BlacklightReports,
  observations: readonly Pick<Observation, 'kind'>[],
): readonly Difference[] {
  return checks.flatMap((check): Difference[] => {
    const theirs = blacklight[check](reports);
    const ours = observations.some(({ kind }) => helder[check].includes(kind));
    if (theirs === ours) return [];
    const by = theirs ? 'Blacklight' : 'Helder';
    return [{ page, check, by, reason: reasonFor(page, check, by) }];
  });
}

function filled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
