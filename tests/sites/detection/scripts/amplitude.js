import * as amplitude from '@amplitude/analytics-browser';
import { collect, ran } from './shared/own.js';

await amplitude.init('b1946ac92492d234', {
  serverUrl: `${collect}/2/httpapi`,
  fetchRemoteConfig: false,
  autocapture: true,
}).promise;
amplitude.track('Pagina gelezen');
ran();
