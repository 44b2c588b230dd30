import { free, isA, reader, table } from '../natives.ts';
import type { Watched } from '../watched.ts';

const mostFonts = 200;
const mostTexts = 40;
const fontOf = reader<string>(globalThis.CanvasRenderingContext2D?.prototype, 'font');
const styleOf = reader<CSSStyleDeclaration>(globalThis.HTMLElement?.prototype, 'style');
const readProperty = free<string>(globalThis.CSSStyleDeclaration?.prototype.getPropertyValue);
const Element = globalThis.HTMLElement;

interface Measured {
  fonts: Record<string, true | undefined>;
  count: number;
}

/** How often one text was measured, each time in another font. */
const texts = table<Measured>();
let textCount = 0;
let most = 0;
const families = table<true>();
let familyCount = 0;

export const fonts: readonly Watched[] = [
  {
    id: 'fonts.measureText',
    on: 'CanvasRenderingContext2D.prototype',
    name: 'measureText',
    how: 'call',
    running(self, given) {
      const font = fontOf(self);
      const text = given[0];
      if (typeof font !== 'string' || typeof text !== 'string' || text.length > 200) return '';
      let measured = texts[text];
      if (measured === undefined) {
        if (textCount >= mostTexts) return '';
        textCount += 1;
        measured = { fonts: table(), count: 0 };
        texts[text] = measured;
      }
      if (measured.count >= mostFonts || measured.fonts[font]) return '';
      measured.fonts[font] = true;
      measured.count += 1;
      if (measured.count <= most) return '';
      most = measured.count;
      return `fonts:${most}`;
    },
  },
  ...['offsetWidth', 'offsetHeight'].map((name) => size(name, 'HTMLElement.prototype', 'get')),
  size('getBoundingClientRect', 'Element.prototype', 'call'),
  { id: 'fonts.check', on: 'FontFaceSet.prototype', name: 'check', how: 'call' },
  { id: 'fonts.query', on: '', name: 'queryLocalFonts', how: 'call' },
];

/** The size of an element is none of our business unless its own style names a font family that was not measured yet. */
function size(name: string, on: string, how: 'get' | 'call'): Watched {
  return {
    id: 'fonts.size',
    on,
    name,
    how,
    sampled: true,
    keep(self) {
      if (familyCount >= mostFonts || !isA(self, Element)) return null;
      const style = styleOf(self);
      const family = style === undefined ? '' : readProperty(style, 'font-family');
      if (family === '' || families[family]) return null;
      families[family] = true;
      familyCount += 1;
      return '';
    },
    running: () => `fonts:${familyCount}`,
  };
}
