import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
import { collect, ran } from './shared/own.js';

const analytics = new RudderAnalytics();
analytics.load('2bR9vWkS', collect, { configUrl: collect, plugins: [] });
analytics.ready(ran);
analytics.page();
analytics.track('gelezen');
