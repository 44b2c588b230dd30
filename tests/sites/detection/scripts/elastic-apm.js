import { init } from '@elastic/apm-rum';
import { collect, ran } from './shared/own.js';

init({ serviceName: 'pont', serverUrl: collect, breakdownMetrics: true });
ran();
