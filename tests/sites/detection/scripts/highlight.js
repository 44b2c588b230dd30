import { H } from 'highlight.run';
import { collect, ran } from './shared/own.js';

H.init('4g8q5v2e', {
  backendUrl: `${collect}/graphql`,
  otlpEndpoint: `${collect}/otel`,
  privacySetting: 'default',
  tracingOrigins: false,
  networkRecording: { enabled: false },
});
ran();
