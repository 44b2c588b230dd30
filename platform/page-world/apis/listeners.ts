import { isA, table } from '../natives.ts';
import type { Watched } from '../watched.ts';
import { listenedTo } from './canvas.ts';

const groups = table<'keys' | 'mouse' | 'input'>();
for (const type of ['keydown', 'keyup', 'keypress']) groups[type] = 'keys';
for (const type of ['mousemove', 'pointermove', 'touchmove', 'mousedown', 'click', 'scroll'])
  groups[type] = 'mouse';
for (const type of ['input', 'change', 'paste', 'copy']) groups[type] = 'input';

const page = globalThis.window;
const paper = globalThis.document;
const Field = globalThis.HTMLInputElement;
const Area = globalThis.HTMLTextAreaElement;
const Canvas = globalThis.HTMLCanvasElement;
const target = 'EventTarget.prototype';

/** Who listens to what a person does, and who watches the document as a whole. */
export const listeners: readonly Watched[] = [
  listening('keys.listen', 'keys'),
  listening('mouse.listen', 'mouse'),
  listening('input.listen', 'input'),
  sensor('sensors.motion', 'devicemotion'),
  sensor('sensors.orientation', 'deviceorientation'),
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

function listening(id: Watched['id'], group: string): Watched {
  return {
    id,
    on: target,
    name: 'addEventListener',
    how: 'call',
    when: (_, given) => typeof given[0] === 'string' && groups[given[0]] === group,
    keep(self, given) {
      if (isA(self, Canvas)) listenedTo(self);
      return `${given[0]}@${placeOf(self ?? page)}`;
    },
  };
}

function sensor(id: Watched['id'], event: string): Watched {
  return {
    id,
    on: target,
    name: 'addEventListener',
    how: 'call',
    when: (_, given) => given[0] === event,
  };
}

function placeOf(self: unknown): string {
  if (self === page) return 'window';
  if (self === paper || self === paper.documentElement) return 'document';
  if (isA(self, Field) || isA(self, Area)) return 'field';
  return self === paper.body ? 'body' : 'element';
}
