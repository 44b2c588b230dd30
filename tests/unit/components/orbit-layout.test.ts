import { describe, expect, it } from 'vitest';
import { initialsOf, orbitLayout } from '../../../components/orbit-layout.ts';
import type { CompanyLine } from '../../../core/model/report.ts';

const line: CompanyLine = {
  name: 'Acme',
  category: 'advertising',
  tracker: true,
  country: null,
  hosts: [],
  requests: 1,
  stopped: 0,
  phases: {},
  setsIdentifier: true,
  cookies: [],
  named: true,
};

describe('orbitLayout', () => {
  it('has a dot for each company before their names are known, in the same places as after', () => {
    const counts = { companies: 1, tracking: 1, following: 1 };
    expect(orbitLayout(counts, null)).toEqual([{ kind: 'following', x: 184, y: 64, label: '' }]);
    expect(orbitLayout(counts, [line])).toEqual([{ kind: 'following', x: 184, y: 64, label: 'Ac' }]);
  });

  it('tells the three kinds apart', () => {
    const kinds = orbitLayout({ companies: 3, tracking: 2, following: 1 }, null).map(({ kind }) => kind);
    expect(kinds).toEqual(['following', 'tracking', 'other']);
  });

  it('counts what does not fit', () => {
    const dots = orbitLayout({ companies: 87, tracking: 61, following: 34 }, null);
    expect([dots.length, dots.at(-1)]).toMatchObject([19, { kind: 'more', label: '+69' }]);
  });

  it('shows the kinds in their proportion when not all fit', () => {
    const dots = orbitLayout({ companies: 67, tracking: 37, following: 7 }, null);
    const counted = ['following', 'tracking', 'other', 'more'].map(
      (kind) => dots.filter((dot) => dot.kind === kind).length,
    );
    expect(counted).toEqual([7, 5, 6, 1]);
  });

  it('lets no two dots touch', () => {
    const dots = orbitLayout({ companies: 19, tracking: 7, following: 7 }, null);
    const gaps = dots.flatMap((a, index) =>
      dots.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(30);
  });

  it('draws no more dots than companies when the counts contradict each other', () => {
    expect(orbitLayout({ companies: 1, tracking: 5, following: 4 }, null)).toHaveLength(1);
  });
});

describe('initialsOf', () => {
  it.each([
    ['The Trade Desk', 'TT'],
    ['google', 'Go'],
    ['x9-static.example', 'XS'],
    ['Ü', 'Ü'],
    ['💥', ''],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
