import { describe, expect, it } from 'vitest';
import { sensitiveSubject } from '../../../../detectors/shared/sensitive-subject.ts';

const at = (url: string) => ({ host: new URL(url).hostname, url });
const page = (title: string, ...headings: readonly string[]) => ({ title, headings });

describe('sensitiveSubject', () => {
  it('knows a help line by its host, and every name below it', () => {
    expect(sensitiveSubject(at('https://chat.kindertelefoon.nl/'), null)).toMatchObject({
      by: 'host',
      id: 'abuse',
    });
  });

  it('does not take a host for a help line that only ends like one', () => {
    expect(sensitiveSubject(at('https://niet113.nl/'), null)).toBeNull();
  });

  it('takes two words of one subject in the address', () => {
    expect(sensitiveSubject(at('https://www.example.nl/eetstoornissen/behandeling'), null)).toEqual({
      id: 'health',
      by: 'address',
      words: ['eetstoornis*', 'behandeling'],
    });
  });

  it('takes the second word from title or headings, and says so', () => {
    const read = page('Hulp bij huiselijk geweld', 'Veilig Thuis');
    expect(sensitiveSubject(at('https://www.example.nl/hulp'), read)).toMatchObject({
      by: 'words',
      id: 'abuse',
    });
  });

  it.each([
    ['one word', page('Abortus in de Tweede Kamer')],
    ['the same word twice', page('Depressie', 'Wat is een depressie?')],
    ['one phrase that holds another word', page('Child abuse')],
    ['words of two subjects', page('Depressie en geloof')],
    ['parts of words', page('Achristelijk kerkhof')],
    ['nothing of the kind', page('Voetbaluitslagen', 'Kerkrade wint')],
  ])('leaves %s alone', (_, read) => {
    expect(sensitiveSubject(at('https://www.example.nl/a'), read)).toBeNull();
  });
});
