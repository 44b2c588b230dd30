import mixpanel from 'mixpanel-browser';
import { collect, ran } from './shared/own.js';

mixpanel.init('7f3c1e9ad20b4c5e', { api_host: collect, track_pageview: true, persistence: 'localStorage' });
mixpanel.track('Pagina gelezen');
ran();
