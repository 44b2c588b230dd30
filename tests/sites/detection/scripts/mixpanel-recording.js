import mixpanel from 'mixpanel-browser';
import { collect, ran } from './shared/own.js';

mixpanel.init('7f3c1e9ad20b4c5e', {
  api_host: collect,
  record_sessions_percent: 100,
  record_heatmap_data: true,
  track_pageview: true,
});
ran();
