import { advertising } from './apis/advertising.ts';
import { audio } from './apis/audio.ts';
import { canvas } from './apis/canvas.ts';
import { device } from './apis/device.ts';
import { fonts } from './apis/fonts.ts';
import { listeners } from './apis/listeners.ts';
import { permissions } from './apis/permissions.ts';
import { storage } from './apis/storage.ts';
import { upload } from './apis/upload.ts';
import { webgl } from './apis/webgl.ts';
import { webrtc } from './apis/webrtc.ts';
import { flush, tellTo } from './ledger.ts';
import { greeting } from './line.ts';
import { construct, free } from './natives.ts';
import type { Watched } from './watched.ts';
import { watch } from './wrap.ts';

/** Every row, by group. */
export const table: readonly Watched[] = [
  ...canvas,
  ...fonts,
  ...webgl,
  ...audio,
  ...webrtc,
  ...device,
  ...permissions,
  ...storage,
  ...listeners,
  ...upload,
  ...advertising,
];

/** Runs in the page's own world before any of its code: tells the bridge a name, and watches. */
export function startPageWorld(): void {
  try {
    const say = speaker();
    tellTo(say(greeting, nameOf()));
    // Not `unload`, which would keep the page out of the back-forward cache.
    addEventListener('pagehide', flush, true);
    watch(table);
  } catch {
    // A page in which this cannot work is not watched; its visit says so.
  }
}

/** A name that no page can guess. */
function nameOf(): string {
  return `${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
}

/** Says the greeting, and gives what says all else under the name that it told. */
function speaker(): (first: string, name: string) => (text: string) => void {
  const NativeEvent = CustomEvent;
  const dispatch = free<boolean>(EventTarget.prototype.dispatchEvent);
  const page = window;
  const say = (type: string, detail: string): void => {
    dispatch(page, construct(NativeEvent, [type, { __proto__: null, detail }]));
  };
  return (first, name) => {
    say(first, name);
    return (text) => say(name, text);
  };
}
