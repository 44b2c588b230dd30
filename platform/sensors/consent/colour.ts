/** A colour in sRGB: red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
const numbers = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/;

/** A computed colour as browsers write it in sRGB; null for one in another notation. */
export function parseColour(text: string): Colour | null {
  const [, red, green, blue, alpha] = numbers.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { red: Number(red), green: Number(green), blue: Number(blue), alpha: Number(alpha ?? 1) };
}

/** One colour laid over another. */
export function over(top: Colour, bottom: Colour): Colour {
  const alpha = top.alpha + bottom.alpha * (1 - top.alpha);
  if (alpha === 0) return { ...top, alpha: 0 };
  const mix = (a: number, b: number) => (a * top.alpha + b * bottom.alpha * (1 - top.alpha)) / alpha;
  return {
    red: mix(top.red, bottom.red),
    green: mix(top.green, bottom.green),
    blue: mix(top.blue, bottom.blue),
    alpha,
  };
}

/** Contrast ratio of two opaque colours, 1 to 21, rounded down to hundredths: 4.499 does not become 4.5 (WCAG 2.2). */
export function contrastOf(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return Math.floor((((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)) * 100) / 100;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance({ red, green, blue }: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
