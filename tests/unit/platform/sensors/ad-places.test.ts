import { describe, expect, test } from 'vitest';
import { pathIn } from '../../../../platform/sensors/ads/codes.ts';
import { isAdSize } from '../../../../platform/sensors/ads/frame-sizes.ts';
import type { AdPlaceClaim } from '../../../../platform/sensors/ads/messages.ts';
import { hashOf } from '../../../../platform/sensors/ads/place-memory.ts';
import { isOffSite, siteOf } from '../../../../platform/sensors/ads/sites.ts';
import hints from '../../../../rules/words/ad-hints.json' with { type: 'json' };
import labels from '../../../../rules/words/ad-labels.json' with { type: 'json' };
import slots from '../../../../rules/words/ad-slots.json' with { type: 'json' };

describe('a frame', () => {
  test.each([
    [300, 250, true],
    [302, 252, true],
    [970, 250, true],
    [640, 360, false],
    [560, 315, false],
    [300, 300, false],
  ])('of %i by %i', (width, height, expected) => {
    expect(isAdSize(width, height)).toBe(expected);
  });
});

describe('a link', () => {
  test.each([
    ['https://www.winkel.nl/x', true],
    ['/artikel/1', false],
    ['https://shop.krant.nl/', false],
    ['javascript:void 0', false],
    ['mailto:a@winkel.nl', false],
    ['http://[', false],
    [null, false],
  ])('to %s', (href, expected) => {
    expect(isOffSite(href, 'https://www.krant.nl/nieuws')).toBe(expected);
  });

  test('to a neighbour under a shared second part leads to another site', () => {
    expect(siteOf('www.one.co.uk')).toBe('one.co.uk');
  });
});

test.each([
  ['google_ads_iframe_/123/voorpagina_boven_0', '/123/voorpagina_boven'],
  ['google_ads_iframe_/123/voorpagina_12__container__', '/123/voorpagina'],
  ['div-gpt-ad-1', null],
])('the path of the ad unit in %s', (id, path) => {
  expect(pathIn(id)).toBe(path);
});

test('a place that moves a few pixels is the same, one that grows is not', () => {
  const claim = (width: number, x = 0) => ({ box: { x, y: 0, width, height: 250 } }) as AdPlaceClaim;
  expect(hashOf(claim(300, 4))).toBe(hashOf(claim(300)));
  expect(hashOf(claim(600))).not.toBe(hashOf(claim(300)));
});

describe('the lists', () => {
  test('a label stands in one row alone, in lower case', () => {
    const words = labels.rows.flatMap(({ words: some }) => some);
    expect(words.filter((word, at) => words.indexOf(word) !== at || word !== word.toLowerCase())).toEqual([]);
  });

  test('what every page is asked for is known as a slot, and is little', () => {
    const known = slots.rows.map(({ selector }) => selector).join(', ');
    const strange = hints.selectors.filter(
      (selector) => !known.includes(selector.replace(/^a\[href\*="\.?|"\]$/g, '')),
    );
    expect(strange).toEqual([]);
    expect(hints.selectors.length).toBeLessThanOrEqual(20);
  });
});
