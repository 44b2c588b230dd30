import { isA, table } from '../natives.ts';
import type { Watched } from '../watched.ts';
import { listenedTo } from './canvas.ts';

const purposes = table<Watched['id']>();
for (const type of ['keydown', 'keyup', 'keypress']) purposes[type] = 'keys.listen';
for (const type of ['mousemove', 'pointermove', 'touchmove', 'mousedown', 'click', 'scroll']) {
  purposes[type] = 'mouse.listen';
}
for (const type of ['input', 'change', 'paste', 'copy']) purposes[type] = 'input.listen';
purposes.devicemotion = 'sensors.motion';
purposes.deviceorientation = 'sensors.orientation';

const page = globalThis.window;
const paper = globalThis.document;
const Field = globalThis.HTMLInputElement;
const Area = globalThis.HTMLTextAreaElement;
const Canvas = globalThis.HTMLCanvasElement;

/** Who listens to what a person does, and who watches the document as a whole. */
export const listeners: readonly Watched[] = [
  {
    id: 'keys.listen',
    ids: ['mouse.listen', 'input.listen', 'sensors.motion', 'sensors.orientation'],
    on: 'EventTarget.prototype',
    name: 'addEventListener',
    how: 'call',
    pick: (_, given) => (typeof given[0] === 'string' ? (purposes[given[0]] ?? null) : null),
    keep(self, given) {
      if (isA(self, Canvas)) listenedTo(self);
      return `${given[0]}@${placeOf(self ?? page)}`;
    },
  },
  {
    id: 'document-watch.observe',
    on: 'MutationObserver.prototype',
    name: 'observe',
    how: 'call',
    keep(_, given) {
      const where = placeOf(given[0]);
      const wish = given[1] as MutationObserverInit | undefined;
      if (where === 'element' || wish?.subtree !== true) return null;
      return `${where} subtree${wish.childList ? ' childList' : ''}${wish.attributes ? ' attributes' : ''}${wish.characterData ? ' characterData' : ''}`;
    },
  },
];

function placeOf(self: unknown): string {
  if (self === page) return 'window';
  if (self === paper || self === paper.documentElement) return 'document';
  if (isA(self, Field) || isA(self, Area)) return 'field';
  return self === paper.body ? 'body' : 'element';
}
