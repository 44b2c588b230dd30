import { enableActivityTracking, newTracker, trackPageView } from '@snowplow/browser-tracker';
import { collect, ran } from './shared/own.js';

newTracker('sp', collect, {
  appId: 'pont',
  postPath: '/com.zandplaat/tp2',
  stateStorageStrategy: 'cookieAndLocalStorage',
});
enableActivityTracking({ minimumVisitLength: 2, heartbeatDelay: 3 });
trackPageView();
ran();
