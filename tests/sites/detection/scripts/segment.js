import { AnalyticsBrowser } from '@segment/analytics-next';
import { collect, ran } from './shared/own.js';

const analytics = AnalyticsBrowser.load({
  writeKey: 'wk2bR9vWkS',
  cdnSettings: {
    integrations: { 'Segment.io': { apiKey: 'wk2bR9vWkS', apiHost: collect.slice('https://'.length) } },
  },
});
await analytics.page();
await analytics.track('gelezen');
ran();
