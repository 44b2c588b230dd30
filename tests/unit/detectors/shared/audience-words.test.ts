import { describe, expect, it } from 'vitest';
import type { PageSignal } from '../../../../core/model/signal.ts';
import { wordsThatHit } from '../../../../detectors/shared/audience-words.ts';
import { buildSignals } from '../../../visits/build.ts';

const sign = { words: ['spelletjes', 'kleuters'], points: 2, together: [], without: [] };

describe('words that hit', () => {
  it('count double in a title or heading', () => {
    expect(wordsThatHit(page({ title: 'Leuke spelletjes' }), sign)).toEqual(['spelletjes']);
    expect(wordsThatHit(page({ headings: ['Voor kleuters'] }), sign)).toEqual(['kleuters']);
  });

  it('count once in the text, so that one is not enough', () => {
    expect(wordsThatHit(page({ vocabulary: { spelletjes: 40 } }), sign)).toBeNull();
    expect(wordsThatHit(page({ vocabulary: { spelletjes: 1, kleuters: 1 } }), sign)).toEqual([
      'spelletjes',
      'kleuters',
    ]);
  });

  it('do not run from one heading into the next', () => {
    const phrase = { words: ['voor ouders'], points: 1, together: [], without: [] };
    expect(wordsThatHit(page({ headings: ['Nieuws voor', 'Ouders aan zet'] }), phrase)).toBeNull();
  });

  it('need their companion where the sign asks one', () => {
    const shop = { words: ['speelgoed'], points: 2, together: ['winkelwagen'], without: [] };
    expect(wordsThatHit(page({ title: 'Speelgoed' }), shop)).toBeNull();
    const withCart = page({ title: 'Speelgoed', links: [{ text: 'Winkelwagen', href: 'https://a.test/' }] });
    expect(wordsThatHit(withCart, shop)).toEqual(['speelgoed']);
  });

  it('do not count beside a word that gives them another meaning', () => {
    const age = { words: ['vanaf 8 jaar'], points: 1, together: [], without: ['winkelwagen'] };
    expect(wordsThatHit(page({ title: 'Vanaf 8 jaar' }), age)).toEqual(['vanaf 8 jaar']);
    expect(wordsThatHit(page({ title: 'Vanaf 8 jaar', vocabulary: { winkelwagen: 1 } }), age)).toBeNull();
  });

  it('are not fooled by words that objects have of themselves', () => {
    const odd = { words: ['constructor', 'tostring'], points: 1, together: [], without: [] };
    expect(wordsThatHit(page({ title: 'Leeg' }), odd)).toBeNull();
  });
});

function page(given: Partial<PageSignal>): PageSignal {
  const [signal] = buildSignals([{ kind: 'page', ...given }]);
  if (signal?.kind !== 'page') throw new Error('the builder made no page');
  return signal;
}
