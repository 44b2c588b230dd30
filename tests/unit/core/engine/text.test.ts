import { describe, expect, it } from 'vitest';
import { fill, placeholders } from '../../../../core/engine/text.ts';

describe('texts with values', () => {
  it('names its placeholders', () => {
    expect(placeholders('{a.b} en {c}')).toEqual(['a.b', 'c']);
  });

  it('writes numbers the Dutch way in Dutch', () => {
    expect(fill('{n} verzoeken', { n: 1234 }, 'nl')).toBe('1.234 verzoeken');
  });

  it('joins a list with the last word of the language', () => {
    expect(fill('{l}', { l: ['A', 'B', 'C'] }, 'nl')).toBe('A, B en C');
    expect(fill('{l}', { l: ['A'] }, 'en')).toBe('A');
  });

  it('counts what a long list leaves out', () => {
    expect(fill('{l}', { l: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] }, 'en')).toBe('A, B, C, D, E and 2 more');
  });

  it('writes countries by their names in the language', () => {
    const values = { 'transparency.countriesOutsideEea': ['CN', 'US', '??'] };
    expect(fill('{transparency.countriesOutsideEea}', values, 'nl')).toBe('China, Verenigde Staten en ??');
    expect(fill('{transparency.countriesOutsideEea}', values, 'en')).toBe('China, United States and ??');
  });

  it('shows a value that is not known as a question mark', () => {
    expect(fill('{x}', {}, 'nl')).toBe('?');
  });
});
