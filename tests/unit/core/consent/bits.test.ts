import { describe, expect, it } from 'vitest';
import { bitsOf } from '../../../../core/consent/bits.ts';

describe('bitsOf', () => {
  it('reads numbers from left to right, six bits a character', () => {
    // C = 000010, O = 001110
    const bits = bitsOf('CO');
    expect([bits?.number(6), bits?.number(2), bits?.number(4), bits?.left()]).toEqual([2, 0, 14, 0]);
  });

  it('reads a number of 36 bits', () => {
    expect(bitsOf('______')?.number(36)).toBe(68_719_476_735);
  });

  it('gives null beyond the end, and stays there', () => {
    const bits = bitsOf('C');
    expect([bits?.number(7), bits?.number(1)]).toEqual([null, null]);
  });

  it('reads a Fibonacci number: the last of two ones ends it', () => {
    // 0011 = 3, 011 = 2, 1011 = 4, then one bit of padding: 001101 110110 = N 2
    const bits = bitsOf('N2');
    expect([bits?.fibonacci(), bits?.fibonacci(), bits?.fibonacci(), bits?.fibonacci()]).toEqual([
      3,
      2,
      4,
      null,
    ]);
  });

  it('reads both alphabets and leaves out padding', () => {
    expect(bitsOf('-_')?.number(12)).toBe(bitsOf('+/==')?.number(12));
  });

  it.each(['', 'C O', 'C%', 'é', 'A='.repeat(3), 'A'.repeat(8193)])('refuses %j', (text) => {
    expect(bitsOf(text)).toBeNull();
  });
});
