import { orderForm } from './markup.ts';
import type { DetectionPage } from './page.ts';

const recorder = (name: string, ...packages: readonly string[]): DetectionPage => ({
  name,
  packages: packages.length === 0 ? [name] : packages,
  kind: 'recorder',
  expects: ['recording'],
  may: ['identifier'],
  seconds: 13,
  body: orderForm,
  sends: 3,
});

/** Recorders of the session: what the document shows and what mouse and keys do leaves in a steady stream. */
export const recorders: readonly DetectionPage[] = [
  { ...recorder('rrweb'), expects: ['recording', 'typed'], may: [] },
  { ...recorder('rrweb-compressed', 'rrweb'), may: [], collects: 'library' },
  { ...recorder('rrweb-worker', 'rrweb'), may: [] },
  recorder('clarity', 'clarity-js'),
  { ...recorder('mixpanel-recording', 'mixpanel-browser'), seconds: 25 },
  {
    ...recorder('posthog-recording', 'posthog-js'),
    answers: {
      '/array': '{"sessionRecording":{"endpoint":"/s/"},"supportedCompression":["gzip-js"]}',
      '/flags':
        '{"featureFlags":{},"sessionRecording":{"endpoint":"/s/"},"supportedCompression":["gzip-js"]}',
    },
  },
  {
    ...recorder('openreplay', '@openreplay/tracker'),
    answers: {
      '/v1/web/start':
        '{"token":"t","userUUID":"5d1c7b52","sessionID":"83711","projectID":"4","delay":0,"beaconSizeLimit":1000000}',
    },
  },
  {
    ...recorder('amplitude-recording', '@amplitude/analytics-browser', '@amplitude/session-replay-browser'),
    seconds: 20,
    answers: {
      '/2/httpapi': '{"code":200}',
      '/config':
        '{"configs":{"sessionReplay":{"sr_sampling_config":{"capture_enabled":true,"sample_rate":1},"sr_privacy_config":{}}}}',
    },
  },
  { ...recorder('sentry-replay', '@sentry/browser'), seconds: 20 },
  {
    ...recorder('highlight', 'highlight.run'),
    answers: {
      '/graphql': '{"data":{"initializeSession":{"secure_id":"s1","project_id":"1","sampling":null}}}',
    },
  },
  { ...recorder('datadog-recording', '@datadog/browser-rum'), seconds: 20 },
  {
    ...recorder('openpanel-recording', '@openpanel/web'),
    seconds: 35,
    answers: { '/track': '{"deviceId":"d71","sessionId":"s83"}' },
  },
];
