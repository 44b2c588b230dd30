import { indexOf, slice } from '../natives.ts';
import { calls, getters, type Watched } from '../watched.ts';

const navigator = 'Navigator.prototype';

/** What the device, the browser and the screen are. */
export const device: readonly Watched[] = [
  ...calls('battery.getBattery', navigator, 'getBattery'),
  ...calls('devices.enumerateDevices', 'MediaDevices.prototype', 'enumerateDevices'),
  {
    id: 'client-hints.getHighEntropyValues',
    on: 'NavigatorUAData.prototype',
    name: 'getHighEntropyValues',
    how: 'call',
  },
  ...getters('plugins', navigator, { plugins: 'plugins', mimeTypes: 'mimeTypes' }),
  ...getters('screen', 'Screen.prototype', {
    width: 'width',
    height: 'height',
    availWidth: 'availWidth',
    availHeight: 'availHeight',
    colorDepth: 'colorDepth',
    pixelDepth: 'pixelDepth',
  }),
  { id: 'screen.matchMedia', on: '', name: 'matchMedia', how: 'call', keep: mediaFeature },
  ...getters('hardware', navigator, {
    concurrency: 'hardwareConcurrency',
    memory: 'deviceMemory',
    touchPoints: 'maxTouchPoints',
    platform: 'platform',
    connection: 'connection',
    webdriver: 'webdriver',
  }),
  ...calls('hardware.storageEstimate', 'StorageManager.prototype', 'estimate'),
  ...calls('hardware.keyboardLayout', 'Keyboard.prototype', 'getLayoutMap'),
  ...getters('languages', navigator, { languages: 'languages' }),
  ...calls('languages.timeZone', 'Intl.DateTimeFormat.prototype', 'resolvedOptions'),
  ...calls('languages.voices', 'SpeechSynthesis.prototype', 'getVoices'),
];

/** `(prefers-contrast: more)` → `prefers-contrast`. */
function mediaFeature(_: unknown, given: ArrayLike<unknown>): string {
  const query = given[0];
  if (typeof query !== 'string') return '';
  const open = indexOf(query, '(');
  const colon = indexOf(query, ':', open);
  return open < 0 || colon < 0 ? '' : slice(query, open + 1, colon > open + 41 ? open + 41 : colon);
}
