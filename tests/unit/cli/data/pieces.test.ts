import { expect, test } from 'vitest';
import { piecesThatCover } from '../../../../cli/data/pieces.ts';

test('a text that shares nothing is its own piece', () => {
  expect(piecesThatCover(['/a-rather-long-path.js', 'short'])).toEqual(['/a-rather-long-path.js', 'short']);
});

test('texts that share a piece need one piece', () => {
  expect(piecesThatCover(['/anti-adblocker/one.js', '/x-anti-adblocker/two.js'])).toEqual(['anti-adblock']);
});
