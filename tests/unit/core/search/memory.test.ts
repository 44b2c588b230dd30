import { describe, expect, it } from 'vitest';
import { createTypedMemory, type TypedMemory } from '../../../../core/search/memory.ts';

const seed = new Uint8Array(32).fill(7);
const ownerOf = (host: string): string => host.split('.').slice(-2).join('.');
const page = 'www.winkel.nl';
const email = { name: 'email', host: page };

function memory(address = 'https://www.winkel.nl/kassa'): TypedMemory {
  return createTypedMemory(seed, address);
}

function sent(url: string, body: string | null = null) {
  return { url: new URL(url), body, fields: null };
}

function found(of: TypedMemory, url: string, body: string | null = null) {
  return of.find(sent(url, body), ownerOf).found;
}

describe('what was typed in a document', () => {
  it('is found in the address of a request, and told without its text', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/p?em=3532c1e59a7931de32fae1b259484d15')).toEqual([
      {
        what: 'email',
        field: 'email',
        disguise: 'md5',
        wrapped: [],
        where: 'address',
        parameter: 'em',
        submitted: false,
      },
    ]);
  });

  it('is found in a body, in the fields of a form and in a socket', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    const url = new URL('https://t.test/');
    const places = [
      typed.find({ url, body: '{"traits":{"email":"jan@voorbeeld.nl"}}', fields: null }, ownerOf),
      typed.find({ url, body: null, fields: { mail: ['x', 'jan@voorbeeld.nl'] } }, ownerOf),
      typed.find({ url, body: 'jan@voorbeeld.nl', fields: null, socket: true }, ownerOf),
    ];
    expect(places.map((one) => one.found.map(({ where, parameter }) => [where, parameter]))).toEqual([
      [['body', 'email']],
      [['body', 'mail']],
      [['socket', null]],
    ]);
  });

  it('is told once for each receiver, field and way', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')).toHaveLength(1);
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl&n=2')).toHaveLength(0);
    expect(found(typed, 'https://u.test/?e=jan@voorbeeld.nl')).toHaveLength(1);
    typed.submit();
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')).toMatchObject([{ submitted: true }]);
  });

  it('is not looked for in what goes to the owner of the frame in which it was typed', () => {
    const typed = memory();
    typed.type({ name: 'naam', host: 'frame.betaal.test' }, 'name', 'Fatima Jansen');
    expect(found(typed, 'https://api.betaal.test/?n=Fatima+Jansen')).toEqual([]);
    expect(found(typed, 'https://t.test/?n=Fatima+Jansen')).toHaveLength(1);
  });

  it('is not looked for in the part of an address that is never sent', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/#jan@voorbeeld.nl')).toEqual([]);
  });

  it('counts as submitted from the submit on, with all that the field held before', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    typed.type({ name: 'q', host: page }, 'text', 'rode laarzen');
    typed.submit(['email']);
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')).toMatchObject([{ submitted: true }]);
    expect(found(typed, 'https://t.test/?q=rode+laarzen')).toMatchObject([{ submitted: false }]);
  });

  it('does not count as submitted when it is typed afterwards', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    typed.submit();
    typed.type(email, 'email', 'piet@voorbeeld.nl');
    expect(found(typed, 'https://t.test/?e=piet@voorbeeld.nl')).toMatchObject([{ submitted: false }]);
  });

  it('stays submitted when the same value is told again', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    typed.submit();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')).toMatchObject([{ submitted: true }]);
  });

  it('is forgotten with the document', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    typed.clear();
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')).toEqual([]);
  });
});

describe('what a field held before', () => {
  it('is remembered for the last five values', () => {
    const typed = memory();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) typed.type(email, 'email', `${name}@voorbeeld.nl`);
    expect(found(typed, 'https://t.test/?e=a@voorbeeld.nl')).toEqual([]);
    expect(found(typed, 'https://t.test/?e=b@voorbeeld.nl')).toHaveLength(1);
    expect(found(typed, 'https://u.test/?e=f@voorbeeld.nl')).toHaveLength(1);
  });

  it('is forgotten when it was the beginning of a word that was typed on', () => {
    const typed = memory();
    const city = { name: 'plaats', host: page };
    typed.type(city, 'text', 'Enkhui');
    typed.type(city, 'text', 'Enkhuizen');
    expect(found(typed, 'https://t.test/?p=Enkhui')).toEqual([]);
    expect(found(typed, 'https://t.test/?p=Enkhuizen')).toHaveLength(1);
  });

  it('is remembered for forty fields', () => {
    const typed = memory();
    for (let n = 0; n <= 40; n++) typed.type({ name: `f${n}`, host: page }, 'email', `m${n}@voorbeeld.nl`);
    expect(found(typed, 'https://t.test/?e=m0@voorbeeld.nl')).toEqual([]);
    expect(found(typed, 'https://t.test/?e=m1@voorbeeld.nl')).toHaveLength(1);
  });
});

describe('a text that says nothing', () => {
  it('is one that stands in the address of the page itself', () => {
    const typed = memory('https://www.winkel.nl/rode%20laarzen/');
    typed.type({ name: 'q', host: page }, 'text', 'Rode laarzen');
    expect(found(typed, 'https://t.test/?u=rode+laarzen')).toEqual([]);
  });

  it('is not an e-mail address, wherever it stands', () => {
    const typed = memory('https://www.winkel.nl/?e=jan@voorbeeld.nl');
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')).toHaveLength(1);
  });

  it('is one in a path, where the names of pictures and pages stand', () => {
    const typed = memory();
    typed.type({ name: 'q', host: page }, 'text', 'rode laarzen');
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/rode%20laarzen/jan@voorbeeld.nl')).toMatchObject([{ what: 'email' }]);
  });

  it('is a word that the page offers', () => {
    const typed = memory();
    typed.type({ name: 'q', host: page }, 'text', 'laarzen', ['Laarzen', 'Schoenen']);
    expect(found(typed, 'https://t.test/?q=laarzen')).toEqual([]);
  });
});

describe('limits', () => {
  it('are told when they left something unsearched', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    const { found: none, capped } = typed.find(sent('https://t.test/', 'x '.repeat(4_000_000)), ownerOf);
    expect([none, capped]).toEqual([[], true]);
    expect(typed.find(sent('https://t.test/', 'kort'), ownerOf).capped).toBe(false);
  });

  it('bound what one document can tell', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    let told = 0;
    for (let n = 0; n < 400; n++) told += found(typed, `https://t${n}.test/?e=jan@voorbeeld.nl`).length;
    expect(told).toBe(300);
    expect(typed.find(sent('https://more.test/?e=jan@voorbeeld.nl'), ownerOf)).toEqual({
      found: [],
      capped: true,
    });
  });

  it('cut and clean the name of a field', () => {
    const typed = memory();
    typed.type({ name: `\u202e${'x'.repeat(100_000)}`, host: page }, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')[0]?.field).toBe('x'.repeat(59));
  });

  it('keep a name out of the record that was typed in another field', () => {
    const typed = memory();
    typed.type(email, 'email', 'jan@voorbeeld.nl');
    typed.type({ name: 'jan@voorbeeld.nl', host: page }, 'name', 'Jan Jansen');
    expect(found(typed, 'https://t.test/?n=Jan+Jansen')[0]?.field).toBe('');
    const form = { 'jan@voorbeeld.nl': ['Jan Jansen'], 'jan jansen': ['Jan Jansen'] };
    const { found: told } = typed.find(
      { url: new URL('https://u.test/'), body: null, fields: form },
      ownerOf,
    );
    expect(told.map((one) => one.parameter)).toEqual([null]);
  });

  it('keep a field out of the record whose name is what was typed in it', () => {
    const typed = memory();
    typed.type({ name: 'jan@voorbeeld.nl', host: page }, 'email', 'jan@voorbeeld.nl');
    expect(found(typed, 'https://t.test/?e=jan@voorbeeld.nl')[0]?.field).toBe('');
  });
});
