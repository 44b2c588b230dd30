import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
import { collect, ran } from './shared/own.js';

const analytics = new RudderAnalytics();
analytics.load('2bR9vWkS', collect, { configUrl: collect, plugins: [] });
analytics.ready(ran);
const [name, email] = document.querySelectorAll('input');
email.addEventListener('change', () => analytics.identify({ name: name.value, email: email.value }));
