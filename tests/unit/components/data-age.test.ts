import { describe, expect, it } from 'vitest';
import { dataAge } from '../../../components/data-age.ts';

describe('dataAge', () => {
  it.each([
    ['2026-11-01', 'fresh'],
    ['2026-08-26', 'fresh'],
    ['2026-08-25', 'old'],
    ['2025-11-24', 'old'],
    ['2025-11-23', 'very-old'],
    ['', 'unknown'],
    ['soon', 'unknown'],
  ])('of %j on 24 November 2026 is %s', (date, age) => {
    expect(dataAge(date, Date.UTC(2026, 10, 24))).toBe(age);
  });
});
