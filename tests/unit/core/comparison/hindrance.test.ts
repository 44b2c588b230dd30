import { describe, expect, it } from 'vitest';
import { type Circumstances, hindranceOf, mayCompare } from '../../../../core/comparison/hindrance.ts';

const calm: Circumstances = {
  url: 'https://krant.example/',
  childMode: false,
  paused: false,
  jar: 'private-window',
  privateWindowOpen: false,
};

describe('a comparison', () => {
  it('may be made of a website when the browser gives a jar', () => {
    expect(mayCompare(calm)).toBe(true);
    expect(mayCompare({ ...calm, url: 'http://krant.example/' })).toBe(true);
  });

  it.each([
    ['child-mode', { childMode: true }],
    ['not-a-website', { url: 'file:///brief.html' }],
    ['not-a-website', { url: 'about:config' }],
    ['not-a-website', { url: null }],
    ['paused', { paused: true }],
    ['private-not-allowed', { jar: 'private-not-allowed' }],
    ['containers-off', { jar: 'containers-off' }],
    ['private-window-open', { privateWindowOpen: true }],
  ] as const)('may not: %s', (hindrance, change) => {
    expect(hindranceOf({ ...calm, ...change })).toBe(hindrance);
    expect(mayCompare({ ...calm, ...change })).toBe(false);
  });

  it('is never made in child mode, whatever else is so', () => {
    const worst = { ...calm, childMode: true, url: null, paused: true, jar: 'containers-off' } as const;
    expect(hindranceOf(worst)).toBe('child-mode');
  });

  it('does not mind a private window where the jar is a container', () => {
    expect(mayCompare({ ...calm, jar: 'container', privateWindowOpen: true })).toBe(true);
  });
});
