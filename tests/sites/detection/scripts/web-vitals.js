import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
import { collect, ran } from './shared/own.js';

const report = ({ name, value }) =>
  navigator.sendBeacon(`${collect}/snelheid`, JSON.stringify({ name, value }));
for (const listen of [onCLS, onFCP, onINP, onLCP, onTTFB]) listen(report, { reportAllChanges: true });
ran();
