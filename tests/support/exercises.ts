/**
 * How each watched API is used once, as a page would. Run in a page by tests/e2e/page-world.test.ts, which looks for the
 * call in what Helder kept. `needs` names what a browser must offer; where it does not, the row is silent there.
 */
interface Exercise {
  readonly code: string;
  /** An expression that is true where the browser has the API. */
  readonly needs?: string;
}

const canvas = `const c = document.createElement('canvas'); c.width = 60; c.height = 30; const x = c.getContext('2d'); `;
const gl = (kind: string, use: string) => ({
  needs: `document.createElement('canvas').getContext('${kind}') !== null`,
  code: `const g = document.createElement('canvas').getContext('${kind}'); ${use}`,
});
const audio = `const a = new OfflineAudioContext(1, 100, 44100); `;
const peer = `const p = new RTCPeerConnection(); `;
const has = (owner: string, name: string) =>
  `typeof ${owner} !== 'undefined' && '${name}' in ${owner}.prototype`;
const read = (name: string, owner = 'Navigator', on = 'navigator') => ({
  needs: has(owner, name),
  code: `${on}.${name};`,
});
const ask = (expression: string, needs: string) => ({
  needs,
  code: `try { Promise.resolve(${expression}).catch(() => 0); } catch {}`,
});

export const exercises: Readonly<Record<string, Exercise>> = {
  'canvas.fillText': { code: `${canvas}x.fillText('Zebra', 2, 12);` },
  'canvas.isPointInPath': { code: `${canvas}x.rect(0, 0, 5, 5); x.isPointInPath(2, 2);` },
  'canvas.toDataURL': { code: `${canvas}c.toDataURL();` },
  'canvas.toBlob': { code: `${canvas}c.toBlob(() => 0);` },
  'canvas.getImageData': { code: `${canvas}x.getImageData(0, 0, 20, 20);` },
  'fonts.measureText': { code: `${canvas}x.font = '12px serif'; x.measureText('mmm');` },
  'fonts.size': {
    code: `const s = document.createElement('span'); s.style.fontFamily = 'Zapfino, serif'; document.body.append(s); s.offsetWidth;`,
  },
  'fonts.check': { code: `document.fonts.check('12px Arial');` },
  'fonts.query': ask('queryLocalFonts()', `typeof queryLocalFonts === 'function'`),
  'webgl.getParameter': gl('webgl', 'g.getParameter(g.VERSION);'),
  'webgl.getExtension': gl('webgl2', `g.getExtension('WEBGL_debug_renderer_info');`),
  'webgl.getSupportedExtensions': gl('webgl', 'g.getSupportedExtensions();'),
  'webgl.getShaderPrecisionFormat': gl('webgl', 'g.getShaderPrecisionFormat(g.VERTEX_SHADER, g.HIGH_FLOAT);'),
  'webgl.readPixels': gl('webgl', 'g.readPixels(0, 0, 1, 1, g.RGBA, g.UNSIGNED_BYTE, new Uint8Array(4));'),
  'audio.startRendering': { code: `${audio}a.startRendering();` },
  'audio.getChannelData': { code: `${audio}a.createBuffer(1, 10, 44100).getChannelData(0);` },
  'audio.getFloatFrequencyData': {
    code: `${audio}const n = a.createAnalyser(); n.getFloatFrequencyData(new Float32Array(n.frequencyBinCount));`,
  },
  'audio.createOscillator': { code: `${audio}a.createOscillator();` },
  'audio.createDynamicsCompressor': { code: `${audio}a.createDynamicsCompressor();` },
  'webrtc.createDataChannel': { code: `${peer}p.createDataChannel('');` },
  'webrtc.createOffer': { code: `${peer}p.createOffer().catch(() => 0);` },
  'webrtc.setLocalDescription': { code: `${peer}p.setLocalDescription().catch(() => 0);` },
  'webrtc.setRemoteDescription': {
    code: `${peer}p.setRemoteDescription({ type: 'offer', sdp: '' }).catch(() => 0);`,
  },
  'webrtc.addTrack': { code: `${peer}p.addTransceiver('audio');` },
  'webrtc.onicecandidate': { code: `${peer}p.onicecandidate = () => 0;` },
  'webrtc.localDescription': { code: `${peer}p.localDescription;` },
  'battery.getBattery': ask('navigator.getBattery()', has('Navigator', 'getBattery')),
  'devices.enumerateDevices': ask('navigator.mediaDevices.enumerateDevices()', `!!navigator.mediaDevices`),
  'client-hints.getHighEntropyValues': ask(
    `navigator.userAgentData.getHighEntropyValues(['model'])`,
    `!!navigator.userAgentData`,
  ),
  'plugins.plugins': read('plugins'),
  'plugins.mimeTypes': read('mimeTypes'),
  'screen.width': read('width', 'Screen', 'screen'),
  'screen.height': read('height', 'Screen', 'screen'),
  'screen.availWidth': read('availWidth', 'Screen', 'screen'),
  'screen.availHeight': read('availHeight', 'Screen', 'screen'),
  'screen.colorDepth': read('colorDepth', 'Screen', 'screen'),
  'screen.pixelDepth': read('pixelDepth', 'Screen', 'screen'),
  'screen.matchMedia': { code: `matchMedia('(prefers-contrast: more)');` },
  'hardware.concurrency': read('hardwareConcurrency'),
  'hardware.memory': read('deviceMemory'),
  'hardware.touchPoints': read('maxTouchPoints'),
  'hardware.platform': read('platform'),
  'hardware.connection': read('connection'),
  'hardware.webdriver': read('webdriver'),
  'hardware.storageEstimate': ask('navigator.storage.estimate()', has('StorageManager', 'estimate')),
  'hardware.keyboardLayout': ask('navigator.keyboard.getLayoutMap()', has('Keyboard', 'getLayoutMap')),
  'languages.languages': read('languages'),
  'languages.timeZone': { code: `new Intl.DateTimeFormat().resolvedOptions();` },
  'languages.voices': {
    needs: `typeof SpeechSynthesis !== 'undefined'`,
    code: `speechSynthesis.getVoices();`,
  },
  'permissions.query': ask(`navigator.permissions.query({ name: 'geolocation' })`, `!!navigator.permissions`),
  'location.getCurrentPosition': {
    code: `navigator.geolocation.getCurrentPosition(() => 0, () => 0, { timeout: 10 });`,
  },
  'location.watchPosition': {
    code: `navigator.geolocation.clearWatch(navigator.geolocation.watchPosition(() => 0, () => 0, { timeout: 10 }));`,
  },
  'camera-microphone.getUserMedia': ask(
    'navigator.mediaDevices.getUserMedia({ audio: true })',
    `!!navigator.mediaDevices`,
  ),
  'notifications.requestPermission': ask(
    'Notification.requestPermission()',
    `typeof Notification !== 'undefined'`,
  ),
  'clipboard.read': ask('navigator.clipboard.read()', has('Clipboard', 'read')),
  'clipboard.readText': ask('navigator.clipboard.readText()', has('Clipboard', 'readText')),
  'contacts.select': ask(`navigator.contacts.select(['name'])`, has('ContactsManager', 'select')),
  'permissions.midi': ask('navigator.requestMIDIAccess()', has('Navigator', 'requestMIDIAccess')),
  'permissions.usb': ask('navigator.usb.requestDevice({ filters: [] })', has('USB', 'requestDevice')),
  'permissions.hid': ask('navigator.hid.requestDevice({ filters: [] })', has('HID', 'requestDevice')),
  'permissions.bluetooth': ask(
    'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
    has('Bluetooth', 'requestDevice'),
  ),
  'permissions.serial': ask('navigator.serial.requestPort()', has('Serial', 'requestPort')),
  'sensors.generic': {
    needs: `typeof Accelerometer !== 'undefined'`,
    code: `try { new Accelerometer().start(); } catch {}`,
  },
  'sensors.motion': { code: `addEventListener('devicemotion', () => 0);` },
  'sensors.orientation': { code: `addEventListener('deviceorientation', () => 0);` },
  'storage.cookieRead': { code: `document.cookie;` },
  'storage.cookieWrite': { code: `document.cookie = 'oefening=abcdefgh12345678';` },
  'storage.setItem': { code: `localStorage.setItem('oefening', 'abcdefgh12345678');` },
  'storage.getItem': { code: `sessionStorage.getItem('oefening');` },
  'storage.databaseOpen': { code: `indexedDB.open('oefening');` },
  'storage.databaseWrite': {
    code: `const o = indexedDB.open('schrijven', 1); o.onupgradeneeded = () => o.result.createObjectStore('s').put('abcdefgh12345678', 'id');`,
  },
  'storage.cacheOpen': { code: `caches.open('oefening');` },
  'storage.windowName': { code: `window.name = 'abcdefgh12345678';` },
  'keys.listen': { code: `document.addEventListener('keydown', () => 0);` },
  'mouse.listen': { code: `document.addEventListener('mousemove', () => 0);` },
  'input.listen': { code: `addEventListener('input', () => 0, true);` },
  'document-watch.observe': {
    code: `new MutationObserver(() => 0).observe(document, { subtree: true, childList: true });`,
  },
  'upload.beacon': { code: `navigator.sendBeacon('/post', 'hallo');` },
  'upload.fetch': { code: `fetch('/post', { method: 'POST', body: 'hallo' });` },
  'upload.xhr': { code: `const r = new XMLHttpRequest(); r.open('POST', '/post'); r.send('hallo');` },
  'upload.socket': {
    code: `const w = new WebSocket('wss://oefening.gedrag-demo.nl/'); w.onerror = () => 0; try { w.send('hallo'); } catch {}`,
  },
  'topics.browsingTopics': ask('document.browsingTopics()', has('Document', 'browsingTopics')),
  'auction.join': ask('navigator.joinAdInterestGroup({}, 1)', has('Navigator', 'joinAdInterestGroup')),
  'auction.run': ask('navigator.runAdAuction({})', has('Navigator', 'runAdAuction')),
  'attribution.register': read('privateAttribution'),
};
