import { datadogRum } from '@datadog/browser-rum';
import { collect, ran } from './shared/own.js';

datadogRum.init({
  applicationId: '4a1f0c2e-8f3b-4c8e-9d27-6f60a2a7b001',
  clientToken: 'pub4f0c2e8f3b4c8e9d276f60a2a7b00100',
  proxy: (options) => `${collect}/p${options.path}?${options.parameters}`,
  service: 'pont',
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  defaultPrivacyLevel: 'mask-user-input',
  trackUserInteractions: true,
});
ran();
