import { expect, test } from 'vitest';
import { categoryOf, refinedNames } from '../../cli/data/categories.ts';
import { readEntities } from '../../cli/data/third-party-web.ts';

const entities = readEntities();

test('every product of third-party-web has a category of ours', () => {
  expect(entities.filter((entity) => categoryOf(entity) === 'unknown')).toEqual([]);
});

test('every product that is put right by name is still there', () => {
  const names = new Set(entities.map(({ name }) => name));
  expect(refinedNames.filter((name) => !names.has(name))).toEqual([]);
});
