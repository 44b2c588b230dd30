import { enableFormTracking, FormTrackingPlugin } from '@snowplow/browser-plugin-form-tracking';
import { newTracker, trackPageView } from '@snowplow/browser-tracker';
import { collect, ran } from './shared/own.js';

newTracker('sp', collect, { appId: 'pont', postPath: '/com.zandplaat/tp2', plugins: [FormTrackingPlugin()] });
trackPageView();
enableFormTracking();
ran();
