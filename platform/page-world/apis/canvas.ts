import { type Counter, longRecord, scriptOf } from '../ledger.ts';
import { codeAt, isA, reader, table, weakGet, weakSet } from '../natives.ts';
import { calls, type Watched } from '../watched.ts';

/** What was drawn on a canvas so far: enough for Englehardt and Narayanan's rule. */
interface Drawn {
  characters: Record<number, true | undefined>;
  characterCount: number;
  colours: Record<string, true | undefined>;
  colourCount: number;
  worked: boolean;
  /** How often it was told of, and as what it was told of last. */
  times: number;
  last: string;
}

const most = 32;
const imagesKept = 4;
/** A canvas that is read out again and again is told of this often. */
const timesTold = 8;
const Context = globalThis.CanvasRenderingContext2D;
const Canvas = globalThis.HTMLCanvasElement;
const canvasOf = reader<object>(Context?.prototype, 'canvas');
const fillOf = reader<unknown>(Context?.prototype, 'fillStyle');
const strokeOf = reader<unknown>(Context?.prototype, 'strokeStyle');
const widthOf = reader<number>(Canvas?.prototype, 'width');
const heightOf = reader<number>(Canvas?.prototype, 'height');
const drawings = new WeakMap<object, Drawn>();
let images = 0;

export const canvas: readonly Watched[] = [
  text('fillText', fillOf),
  text('strokeText', strokeOf),
  { id: 'canvas.work', on: 'CanvasRenderingContext2D.prototype', name: 'save', how: 'call', when: worked },
  { id: 'canvas.work', on: 'CanvasRenderingContext2D.prototype', name: 'restore', how: 'call', when: worked },
  ...calls('canvas.isPointInPath', 'CanvasRenderingContext2D.prototype', 'isPointInPath'),
  readOut('toDataURL', 'HTMLCanvasElement.prototype', canvasItself),
  readOut('toBlob', 'HTMLCanvasElement.prototype', canvasItself),
  readOut('getImageData', 'CanvasRenderingContext2D.prototype', canvasOf),
];

/** A listener on a canvas: it is for somebody to work with. */
export function listenedTo(target: unknown): void {
  if (isA(target, Canvas)) drawnOn(target as object).worked = true;
}

function text(name: string, colour: (self: unknown) => unknown): Watched {
  return {
    id: 'canvas.fillText',
    on: 'CanvasRenderingContext2D.prototype',
    name,
    how: 'call',
    keep(self, given) {
      const drawn = drawnOn(canvasOf(self));
      const written = given[0];
      if (typeof written === 'string') {
        for (let at = 0; at < written.length && at < 64 && drawn.characterCount < most; at += 1) {
          const code = codeAt(written, at);
          // A test for emoji writes surrogates and joiners, which are no letters.
          if (code >= 0x2000 || drawn.characters[code]) continue;
          drawn.characters[code] = true;
          drawn.characterCount += 1;
        }
      }
      const used = colour(self);
      if (typeof used === 'string' && drawn.colourCount < most && !drawn.colours[used]) {
        drawn.colours[used] = true;
        drawn.colourCount += 1;
      }
      return '';
    },
  };
}

/** Noted and no more. */
function worked(self: unknown): boolean {
  drawnOn(canvasOf(self)).worked = true;
  return false;
}

function canvasItself(self: unknown): unknown {
  return self;
}

function readOut(name: string, on: string, find: (self: unknown) => unknown): Watched {
  return {
    id: `canvas.${name}`,
    on,
    name,
    how: 'call',
    after(self, given, result, counter) {
      const element = find(self);
      if (typeof element !== 'object' || element === null) return;
      tellDrawing(name, element, name === 'getImageData' ? given : null, result, counter);
    },
  };
}

function tellDrawing(
  how: string,
  element: object,
  area: ArrayLike<unknown> | null,
  result: unknown,
  counter: Counter,
): void {
  const drawn = drawnOn(element);
  // What holds no text is none of our business: pictures are read out all day long.
  if (drawn.characterCount === 0 || drawn.times >= timesTold) return;
  const state = `${how} ${drawn.characterCount} ${drawn.colourCount} ${drawn.worked ? 1 : 0}`;
  if (drawn.last === state) return;
  drawn.last = state;
  drawn.times += 1;
  const width = area === null ? (widthOf(element) ?? 0) : +(area[2] as number);
  const height = area === null ? (heightOf(element) ?? 0) : +(area[3] as number);
  const image = how === 'toDataURL' && typeof result === 'string' && images < imagesKept ? result : '';
  if (image !== '') images += 1;
  longRecord(
    'drawing',
    image,
    scriptOf(counter),
    how,
    width,
    height,
    drawn.characterCount,
    drawn.colourCount,
    drawn.worked ? 1 : 0,
  );
}

function drawnOn(element: unknown): Drawn {
  const known = weakGet(drawings, element) as Drawn | undefined;
  if (known !== undefined) return known;
  const drawn: Drawn = {
    characters: table(),
    characterCount: 0,
    colours: table(),
    colourCount: 0,
    worked: false,
    times: 0,
    last: '',
  };
  weakSet(drawings, element, drawn);
  return drawn;
}
