import { describe, expect, test } from 'vitest';
import { labelOf, textOfContent } from '../../../../platform/sensors/ads/labels.ts';

describe('a label', () => {
  test.each([
    ['Advertentie', 'advertentie', 'clear'],
    [' (advertentie) ', 'advertentie', 'clear'],
    ['ADVERTENTIE:', 'advertentie', 'clear'],
    ['- Advertentie -', 'advertentie', 'clear'],
    ['Gesponsorde links door Taboola', 'gesponsorde links', 'clear'],
    ['Brilwijs | Gesponsord', 'gesponsord', 'clear'],
    ['#ad', '#ad', 'weak'],
    ['Ad', 'ad', 'weak'],
    ['Sponsored', 'sponsored', 'clear'],
    ['Betaalde samenwerking met Warmtehuis', 'betaalde samenwerking', 'clear'],
  ])('%s is one', (text, word, strength) => {
    expect(labelOf(text)).toMatchObject({ word, strength });
  });

  test.each([
    'Plaats een advertentie',
    'Advertentie van buurman Kees',
    'Mijn advertenties',
    'Adverteren',
    'Advertentienummer',
    'Een advertentie is een bericht',
    'Partner door dik en dun',
    '',
  ])('%s is none', (text) => {
    expect(labelOf(text)).toBeNull();
  });

  test('is not looked for in a long text', () => {
    expect(labelOf(`Advertentie${' '.repeat(60)}`)).toBeNull();
  });
});

describe('what a style sheet writes', () => {
  const none = () => null;
  test('is read out of its quotes', () => {
    expect(textOfContent('"Advertentie"', none)).toBe('Advertentie');
  });
  test('is put together from its parts', () => {
    expect(textOfContent('"· " attr(data-merk)', (name) => (name === 'data-merk' ? 'Reclame' : null))).toBe(
      '· Reclame',
    );
  });
  test.each(['none', 'normal', '', 'url("x.png")x', '""'])('%s says nothing', (content) => {
    expect(textOfContent(content.replace('url("x.png")x', 'url()'), none)).toBeNull();
  });
});
