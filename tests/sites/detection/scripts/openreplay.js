import Tracker from '@openreplay/tracker/class';
import { collect, ran } from './shared/own.js';

const tracker = new Tracker({ projectKey: 'k3vT8ZyNqRs2', ingestPoint: collect, defaultInputMode: 1 });
tracker.start().then(({ success }) => success && ran());
