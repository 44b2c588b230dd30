import { describe, expect, it } from 'vitest';
import { apiGroups } from '../../core/model/signal.ts';
import { table } from '../../platform/page-world/start.ts';
import { exercises } from '../support/exercises.ts';

/** Rows that note for others and tell nothing of their own. */
const silent = new Set(['canvas.work']);
const ids = new Set(table.flatMap(({ id, ids = [] }) => [id, ...ids]));

describe('the table of watched APIs', () => {
  it('has an exercise for each row, and no exercise without a row', () => {
    expect([...ids].filter((id) => !silent.has(id)).sort()).toEqual(Object.keys(exercises).sort());
  });

  it('names a group of the model in each id', () => {
    const groups = new Set<string>(apiGroups);
    expect([...ids].filter((id) => !groups.has(id.split('.')[0] ?? ''))).toEqual([]);
  });

  it('watches each property in each way once: stand-ins around stand-ins cost and show', () => {
    const places = table.map(({ on, name, how }) => `${on}.${name} ${how}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});
