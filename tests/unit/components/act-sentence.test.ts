import { expect, it } from 'vitest';
import { actSentence } from '../../../components/act-sentence.ts';
import { translator } from '../../../locales/translate.ts';

const t = translator('nl');

it('says what Helder chose and what it took', () => {
  expect(actSentence(t, { what: 'reject', ok: true, clicks: 2, why: null })).toBe(
    'Helder weigerde voor jou. Dat kostte 2 klikken.',
  );
});

it('says nothing of clicks where a platform was only told', () => {
  expect(actSentence(t, { what: 'accept', ok: true, clicks: 0, why: null })).toBe('Helder zei ja voor jou.');
});

it('says why it did not work', () => {
  expect(actSentence(t, { what: 'reject', ok: false, clicks: 0, why: 'no-button' })).toBe(
    'Weigeren lukte niet. Wij vonden geen knop die dat doet.',
  );
});
