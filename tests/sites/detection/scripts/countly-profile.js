import countly from 'countly-sdk-web';
import { collect, ran } from './shared/own.js';

const Countly = countly.default;

// A browser without a window counts as a robot otherwise.
Countly.init({ ignore_bots: false, app_key: '9c1d2e', url: collect, interval: 500 });
Countly.track_sessions();
const [name, email] = document.querySelectorAll('input');
for (const field of [name, email]) {
  field.addEventListener('change', () => Countly.user_details({ name: name.value, email: email.value }));
}
ran();
