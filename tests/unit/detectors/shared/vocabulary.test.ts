import { describe, expect, it } from 'vitest';
import { countVocabulary } from '../../../../core/reduce/vocabulary.ts';
import { vocabulary } from '../../../../detectors/shared/vocabulary.ts';

describe('the words that the sensor counts', () => {
  it('are lower case, so that they can be found', () => {
    expect(vocabulary.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('can each be found in a text that holds them', () => {
    const lost = vocabulary.filter((word) => countVocabulary(word.replace('*', 'x'), [word])[word] !== 1);
    expect(lost).toEqual([]);
  });

  it('hold the words of every sign, its companions and its opposites', () => {
    expect(vocabulary).toEqual(
      expect.arrayContaining(['spelletjes', 'vanaf 6 jaar', 'winkelwagen', 'bedenktijd']),
    );
  });
});
