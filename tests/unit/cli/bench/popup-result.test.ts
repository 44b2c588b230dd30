import { expect, test } from 'vitest';
import { popupResult } from '../../../../cli/bench/popup-result.ts';

const opening = (sentence: number) => ({ sentence, painted: sentence + 10, text: '' });

test('medians, 95th percentiles and what Helder takes more than an empty popup', () => {
  const result = popupResult(
    { visitsStored: 10_000, requests: 1000 },
    {
      awake: { helder: [40, 60, 50].map(opening), empty: [20, 30, 25].map(opening) },
      asleep: { helder: [opening(90)], empty: [opening(80)] },
      clicks: { helder: [100], empty: [80] },
    },
  );
  expect(result).toEqual({
    visitsStored: 10_000,
    requests: 1000,
    budget: 100,
    sentence: {
      helder: { count: 3, median: 50, p95: 59 },
      empty: { count: 3, median: 25, p95: 29.5 },
      difference: 25,
      ratio: 2,
    },
    painted: {
      helder: { count: 3, median: 60, p95: 69 },
      empty: { count: 3, median: 35, p95: 39.5 },
      difference: 25,
      ratio: 60 / 35,
    },
    asleep: {
      helder: { count: 1, median: 90, p95: 90 },
      empty: { count: 1, median: 80, p95: 80 },
      difference: 10,
      ratio: 90 / 80,
    },
    click: {
      helder: { count: 1, median: 100, p95: 100 },
      empty: { count: 1, median: 80, p95: 80 },
      difference: 20,
      ratio: 1.25,
    },
  });
});
