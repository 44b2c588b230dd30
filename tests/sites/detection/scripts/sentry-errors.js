import * as Sentry from '@sentry/browser';
import { collect, ran } from './shared/own.js';

Sentry.init({ dsn: 'https://4c7a1e@o1.zandplaat-demo.com/71', tunnel: `${collect}/e` });
Sentry.captureException(new Error('De pont vaart niet'));
ran();
