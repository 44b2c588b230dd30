import { describe, expect, it } from 'vitest';
import { consentCookieSignals } from '../../../../platform/sensors/consent-cookies.ts';

const agreed = 'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA';
const read = (name: string, value: string) => consentCookieSignals([{ name, value }], 40);

describe('consentCookieSignals', () => {
  it('keeps the TC string of a cookie whole, by the browser’s word', () => {
    expect(read('euconsent-v2', agreed)).toEqual([
      {
        id: expect.stringMatching(/^consent-string:cookie:euconsent-v2:[0-9a-f]{12}$/),
        kind: 'consent-string',
        trust: 'browser',
        at: 40,
        format: 'tcf',
        where: 'cookie',
        name: 'euconsent-v2',
        text: agreed,
        event: null,
        gdprApplies: null,
      },
    ]);
  });

  it.each([
    ['eupubconsent-v2', agreed, 'tcf'],
    ['__gpp', `DBABMA~${agreed}`, 'gpp'],
    ['IABGPP_HDR_GppString', `DBABMA~${agreed}`, 'gpp'],
    ['addtl_consent', '1~1.35.41', 'additional-consent'],
    ['usprivacy', '1YNN', 'us-privacy'],
    ['IABUSPrivacy_String', '1---', 'us-privacy'],
  ])('knows %s', (name, value, format) => {
    expect(read(name, value)).toMatchObject([{ name, format, text: value }]);
  });

  it('reads a value that was written for an address', () => {
    expect(read('addtl_consent', '1%7E1.35.41')).toMatchObject([{ text: '1~1.35.41' }]);
  });

  it('gives two values of one cookie an id each, and the same one the same', () => {
    const ids = [agreed, `${agreed}.YAAAAAAAAAAA`, agreed]
      .flatMap((value) => read('euconsent-v2', value))
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ['another cookie', 'session', agreed],
    ['a cookie of that name that holds something else', 'euconsent-v2', 'jan.jansen@example.nl'],
    ['an identifier under such a name', 'usprivacy', '8f14e45fceea167a5a36dedd4bea2543'],
    ['a bad percent sign', 'addtl_consent', '%E0%A4%A'],
    ['more than is ever kept', 'addtl_consent', `1~${'1.'.repeat(3000)}1`],
  ])('keeps nothing of %s', (_, name, value) => {
    expect(read(name, value)).toEqual([]);
  });

  it('stays small in a jar full of them', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ name: 'addtl_consent', value: `1~${index}` }));
    expect(consentCookieSignals(many, 0)).toHaveLength(20);
  });
});
