import countly from 'countly-sdk-web';
import { collect, ran } from './shared/own.js';

const Countly = countly.default;

// A browser without a window counts as a robot otherwise.
Countly.init({ ignore_bots: false, app_key: '9c1d2e', url: collect, require_consent: false });
Countly.track_sessions();
Countly.track_pageview();
Countly.track_clicks();
ran();
