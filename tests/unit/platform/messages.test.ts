import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { type PageClaim, pageClaimSchema, reportRequestSchema } from '../../../platform/messages.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const small: PageClaim = {
  type: 'page',
  title: 'Speel mee',
  language: 'nl',
  meta: { description: 'Spelletjes' },
  headings: ['Spelletjes'],
  links: [{ text: 'Privacy', href: 'https://a.example/privacy' }],
  forms: [
    {
      method: 'post',
      action: 'https://a.example/',
      insecure: false,
      fields: [{ type: 'text', name: 'naam', required: true }],
    },
  ],
  mixedContent: ['http://a.example/x.js'],
  watched: true,
  textSample: 'Speel mee',
  words: 2,
};

const read = (change: object): PageClaim => v.parse(pageClaimSchema, { ...small, ...change });

describe('what a page says of itself', () => {
  test('comes through as it is when it is small', () => {
    expect(read({})).toEqual(small);
  });

  test('is cut to size, however much it is', () => {
    const long = 'x'.repeat(10_000_000);
    const many = Array.from({ length: 100_000 }, (_, n) => n);
    const fields = many.map(() => ({ type: 'text', name: 'naam', required: true }));
    const claim = read({
      title: long,
      language: long,
      meta: Object.fromEntries(many.map((n) => [`naam${n}`, n === 0 ? long : 'x'])),
      headings: [long, ...many.map(String)],
      links: many.map(() => ({ text: 'x', href: 'x' })),
      forms: many.map(() => ({ ...small.forms[0], fields })),
      mixedContent: many.map(String),
      textSample: long,
    });
    expect([claim.title.length, claim.language?.length, claim.textSample.length]).toEqual([300, 35, 6000]);
    expect([Object.keys(claim.meta).length, claim.meta.naam0?.length]).toEqual([40, 300]);
    expect([claim.headings.length, claim.headings[0]?.length]).toEqual([30, 200]);
    expect([claim.links.length, claim.mixedContent.length]).toEqual([150, 30]);
    expect([claim.forms.length, claim.forms[0]?.fields.length]).toEqual([20, 40]);
  });

  test('keeps its markup as text, and loses what a terminal obeys or what turns a line around', () => {
    const claim = read({
      title: '<script>alert(1)</script>\u001b[31m\u202Egeheim',
      meta: { '</title>': '<b>vet</b>', 'op\u202Emaak': '\u0000' },
      headings: ['<h1 onclick=x>\u2066kop'],
      links: [{ text: '\u200Fhref\n', href: 'javascript:alert(1)' }],
    });
    expect(claim.title).toBe('<script>alert(1)</script> [31mgeheim');
    expect(claim.meta).toEqual({ '</title>': '<b>vet</b>', opmaak: ' ' });
    expect(claim.headings).toEqual(['<h1 onclick=x>kop']);
    expect(claim.links).toEqual([{ text: 'href ', href: 'javascript:alert(1)' }]);
  });

  test('cannot reach the prototype of anything', () => {
    const claim = read({ meta: JSON.parse('{ "__proto__": "x", "constructor": "x", "author": "jan" }') });
    expect(claim.meta).toEqual({ author: 'jan' });
    expect(Object.getPrototypeOf(claim.meta)).toBe(Object.prototype);
  });

  test('leaves out what nobody asked for', () => {
    expect(read({ wachtwoord: 'geheim', tabId: 7 })).toEqual(small);
  });

  test.each([
    ['no text as a title', { title: 7 }],
    ['no list of links', { links: 'x' }],
    ['a link without an address', { links: [{ text: 'x' }] }],
    ['another method', { forms: [{ ...small.forms[0], method: 'dialog' }] }],
    ['no number of words', { words: Number.NaN }],
    ['fewer words than none', { words: -1 }],
    ['a meta that is no text', { meta: { a: { b: 'c' } } }],
    ['another type', { type: 'report' }],
  ])('is refused with %s', (_, change) => {
    expect(v.safeParse(pageClaimSchema, { ...small, ...change }).success).toBe(false);
  });
});

describe('a question for a report', () => {
  test.each([[{ of: { tab: 7 } }], [{ of: { visit: 'v-1' } }]])('is %j', (asked) => {
    expect(v.safeParse(reportRequestSchema, { type: 'report', ...asked }).success).toBe(true);
  });

  test.each([[{}], [{ of: {} }], [{ of: { tab: '7' } }], [{ of: null }]])('is not %j', (asked) => {
    expect(v.safeParse(reportRequestSchema, { type: 'report', ...asked }).success).toBe(false);
  });
});
