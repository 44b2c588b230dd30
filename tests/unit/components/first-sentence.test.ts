import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../../components/first-sentence.ts';
import { translator } from '../../../locales/translate.ts';

const nl = translator('nl');
const en = translator('en');

describe('firstSentence', () => {
  it('counts who sees you and who can follow you', () => {
    const counts = { companies: 12, tracking: 6, following: 4 };
    expect(firstSentence(nl, 'nl', counts)).toBe(
      '12 bedrijven zien dat je hier bent. 4 daarvan kunnen je volgen op andere sites.',
    );
    expect(firstSentence(en, 'en', counts)).toBe(
      '12 companies see that you are here; 4 of them can follow you on other sites.',
    );
  });

  it('says one of one in the singular', () => {
    const counts = { companies: 1, tracking: 1, following: 1 };
    expect(firstSentence(nl, 'nl', counts)).toBe(
      '1 bedrijf ziet dat je hier bent. Dat bedrijf kan je volgen op andere sites.',
    );
    expect(firstSentence(en, 'en', counts)).toBe(
      '1 company sees that you are here; it can follow you on other sites.',
    );
  });

  it('says one of several in the singular', () => {
    expect(firstSentence(nl, 'nl', { companies: 3, tracking: 1, following: 1 })).toBe(
      '3 bedrijven zien dat je hier bent. 1 daarvan kan je volgen op andere sites.',
    );
  });

  it('names trackers when none was seen to recognise you', () => {
    expect(firstSentence(nl, 'nl', { companies: 3, tracking: 2, following: 0 })).toBe(
      '3 bedrijven zien dat je hier bent. 2 daarvan zijn volgers.',
    );
    expect(firstSentence(en, 'en', { companies: 1, tracking: 1, following: 0 })).toBe(
      '1 company sees that you are here; it is a tracker.',
    );
  });

  it('says that no trackers were seen, not that there are none', () => {
    expect(firstSentence(nl, 'nl', { companies: 2, tracking: 0, following: 0 })).toBe(
      '2 bedrijven zien dat je hier bent. We zagen geen volgers.',
    );
  });

  it('says that nobody else was seen', () => {
    expect(firstSentence(en, 'en', { companies: 0, tracking: 0, following: 0 })).toBe(
      'We saw no other companies here.',
    );
  });

  it('says what somebody does where nobody follows', () => {
    const worst = {
      certainty: 'strong-indication',
      title: { nl: 'Wat je typt, gaat weg', en: 'What you type leaves' },
    } as const;
    expect(firstSentence(nl, 'nl', { companies: 1, tracking: 0, following: 0, worst })).toBe(
      '1 bedrijf ziet dat je hier bent. We zagen geen volgers. Let op: wat je typt, gaat weg.',
    );
    expect(firstSentence(en, 'en', { companies: 0, tracking: 0, following: 0, worst })).toBe(
      'We saw no other companies here. Watch out: what you type leaves.',
    );
  });

  it('says what is surely worse where somebody follows, and no less', () => {
    const title = { nl: 'Wat je typt, gaat weg', en: 'What you type leaves' };
    const counts = { companies: 2, tracking: 1, following: 1 };
    const followed = '2 companies see that you are here; 1 of them can follow you on other sites.';
    expect(firstSentence(en, 'en', { ...counts, worst: { certainty: 'strong-indication', title } })).toBe(
      followed,
    );
    expect(firstSentence(en, 'en', { ...counts, worst: { certainty: 'appears-contrary', title } })).toBe(
      `${followed} Watch out: what you type leaves.`,
    );
  });
});
