import { expect, test } from 'vitest';
import { isOfPopup } from '../../../../cli/build/popup-chunks.ts';

/** Module → modules that import it. */
const importers: Readonly<Record<string, readonly string[]>> = {
  '/entrypoints/popup/main.tsx': ['/entrypoints/popup/index.html'],
  '/components/popup.tsx': ['/entrypoints/popup/main.tsx'],
  '/entrypoints/popup/details.tsx': [],
  '/components/finding.tsx': ['/entrypoints/popup/details.tsx'],
  '/round/one.ts': ['/round/two.ts'],
  '/round/two.ts': ['/round/one.ts'],
};
const importersOf = (id: string) => importers[id] ?? [];

test('what the popup imports is of its first load', () => {
  expect(isOfPopup('/components/popup.tsx', importersOf)).toBe(true);
});

test('what only a part imports that comes later is not', () => {
  expect(isOfPopup('/components/finding.tsx', importersOf)).toBe(false);
});

test("the popup's own module stays alone, so that no other page runs it", () => {
  expect(isOfPopup('/entrypoints/popup/main.tsx', importersOf)).toBe(false);
});

test('modules that import each other are followed once', () => {
  expect(isOfPopup('/round/one.ts', importersOf)).toBe(false);
});
