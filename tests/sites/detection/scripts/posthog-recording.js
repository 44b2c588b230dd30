import posthog from 'posthog-js/dist/module.full.no-external.js';
import { collect, ran } from './shared/own.js';

posthog.init('phc_9d2hs8LkQw', {
  api_host: collect,
  person_profiles: 'always',
  // A browser without a window counts as a robot otherwise.
  opt_out_useragent_filter: true,
});
ran();
