import * as amplitude from '@amplitude/analytics-browser';
import * as replay from '@amplitude/session-replay-browser';
import { collect, ran } from './shared/own.js';

const key = 'b1946ac92492d234';
await amplitude.init(key, { serverUrl: `${collect}/2/httpapi`, fetchRemoteConfig: false, autocapture: true })
  .promise;
await replay.init(key, {
  deviceId: amplitude.getDeviceId(),
  sessionId: amplitude.getSessionId(),
  sampleRate: 1,
  configServerUrl: `${collect}/config`,
  trackServerUrl: `${collect}/sessions/v2/track`,
}).promise;
amplitude.track('Pagina gelezen', replay.getSessionReplayProperties());
ran();
