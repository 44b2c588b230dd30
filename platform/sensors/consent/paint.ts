import { type Colour, over, parseColour, white } from './colour.ts';
import { above } from './walk.ts';

/** Colour behind an element's text; null when a picture lies behind. */
export function backgroundOf(element: Element | null): Colour | null {
  const layers: Colour[] = [];
  for (let at = element; at !== null; at = above(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    const colour = colourOf(backgroundColor);
    if (colour === null) return null;
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha >= 1) break;
  }
  return layers.reduceRight((below, top) => over(top, below), white);
}

/** A computed colour in any notation: what the regular expression does not know is painted and read back. */
export function colourOf(text: string): Colour | null {
  return parseColour(text) ?? painted(text);
}

function painted(text: string): Colour | null {
  try {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (context === null) return null;
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  } catch {
    return null;
  }
}
