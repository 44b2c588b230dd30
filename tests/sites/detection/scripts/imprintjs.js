import { ran, send } from './shared/own.js';

// Its own list without `localIp`, which never ends in browsers that hide the address.
const tests = [
  'audio',
  'availableScreenResolution',
  'canvas',
  'colorDepth',
  'cookies',
  'cpuClass',
  'deviceDpi',
  'doNotTrack',
  'indexedDb',
  'installedFonts',
  'language',
  'localStorage',
  'pixelRatio',
  'platform',
  'plugins',
  'processorCores',
  'screenResolution',
  'sessionStorage',
  'timezoneOffset',
  'touchSupport',
  'userAgent',
  'webGl',
];
window.imprint.test(tests).then(async (mark) => {
  await send('/v', { mark });
  ran();
});
