import { describe, expect, it } from 'vitest';
import { contrastOf, over, parseColour, white } from '../../../../../platform/sensors/consent/colour.ts';

const black = { red: 0, green: 0, blue: 0, alpha: 1 };
const grey = (value: number) => ({ red: value, green: value, blue: value, alpha: 1 });

describe('contrast', () => {
  it('of black and white is 21, whichever comes first', () => {
    expect(contrastOf(black, white)).toBe(21);
    expect(contrastOf(white, black)).toBe(21);
  });
  it('of a colour and itself is 1', () => {
    expect(contrastOf(grey(90), grey(90))).toBe(1);
  });
  it('of #777 on white is below 4.5, and of #767676 is not', () => {
    expect(contrastOf(grey(0x77), white)).toBe(4.47);
    expect(contrastOf(grey(0x76), white)).toBe(4.54);
  });
});

describe('a computed colour', () => {
  it('is read with and without alpha, with commas and with spaces', () => {
    expect(parseColour('rgb(1, 2, 3)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 1 });
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.5 });
    expect(parseColour('rgb(1 2 3 / 0.25)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.25 });
  });
  it('in another notation is not guessed', () => {
    expect(parseColour('oklch(0.5 0.1 200)')).toBeNull();
  });
});

describe('a colour over another', () => {
  it('is mixed by its alpha', () => {
    expect(over({ ...black, alpha: 0.5 }, white)).toEqual({
      red: 127.5,
      green: 127.5,
      blue: 127.5,
      alpha: 1,
    });
  });
});
