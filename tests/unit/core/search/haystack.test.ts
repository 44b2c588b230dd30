import { describe, expect, it } from 'vitest';
import { type Find, search, usualLimits } from '../../../../core/search/haystack.ts';
import { indexOf, type Needle, needlesOf } from '../../../../core/search/needles.ts';
import { rollingKey } from '../../../../core/search/rolling.ts';

const key = rollingKey(new Uint8Array(32).fill(7));
const email = needlesOf('Jan@Voorbeeld.nl', 'email', 'email', key);
const phone = needlesOf('06-12 34 56 78', 'phone', 'tel', key);

function seen(text: string, needles: readonly Needle[] = email) {
  return search([{ name: null, text }], indexOf(needles, key)).finds.map(short);
}

function short({ disguise, wrapped, parameter }: Find): string {
  return [...wrapped, disguise, parameter ?? '-'].join(' ');
}

describe('a typed e-mail address', () => {
  it.each([
    ['as typed', 'e=Jan@Voorbeeld.nl', 'plain e'],
    ['in lower case', '?a=1&e=jan@voorbeeld.nl&b=2', 'plain e'],
    ['percent-encoded', 'e=jan%40voorbeeld.nl', 'percent plain e'],
    ['percent-encoded twice', 'e=jan%2540voorbeeld.nl', 'percent percent plain e'],
    ['in JSON', '{"a":[{"email" : "jan@voorbeeld.nl"}]}', 'plain email'],
    ['in JSON with escapes', '{"email":"jan\\u0040voorbeeld.nl"}', 'json plain email'],
    ['in JSON in JSON', '{"d":"{\\"email\\":\\"jan@voorbeeld.nl\\"}"}', 'plain email'],
    ['in a multipart body', 'name="mail"\r\n\r\njan@voorbeeld.nl\r\n--', 'plain mail'],
    ['in a path', '/u/jan@voorbeeld.nl/', 'plain -'],
    ['in base64', 'd=amFuQHZvb3JiZWVsZC5ubA==', 'base64 d'],
    ['in base64 after one other byte', 'd=eGphbkB2b29yYmVlbGQubmw=', 'base64 d'],
    ['in base64 after two other bytes', 'd=eHlqYW5Adm9vcmJlZWxkLm5s', 'base64 d'],
    ['in JSON in base64', 'd=eyJ1c2VyIjp7ImVtYWlsIjoiamFuQHZvb3JiZWVsZC5ubCJ9fQ==', 'base64 email'],
    ['in base64 three times', 'd=WVcxR2RWRklXblppTTBwcFdsZFdjMXBETlhWaVFUMDk=', 'base64 base64 base64 d'],
    ['as MD5', 'h=3532c1e59a7931de32fae1b259484d15', 'md5 h'],
    ['as MD5 in capitals', 'h=3532C1E59A7931DE32FAE1B259484D15', 'md5 h'],
    ['as SHA-1', 'h=f3392523c58e6d854b777f460c363af16998b0b0', 'sha1 h'],
    [
      'as SHA-256',
      'ud[em]=9cbb328a8a1b74cf3eb90ff21a6dbeb0fbd439561b364126278ca7df74a795b5',
      'sha256 ud[em]',
    ],
    [
      'as SHA-512',
      '4708a75e75cd678e213ebf1996f5ae7aad9ea6f806f547223b32372d472f989fb5f686a12ef7bf710ae78a43756d409333c54d3c750309b3b8897cc4d5ac3301',
      'sha512 -',
    ],
    ['as SHA-256 in base64', 'h=nLsyioobdM8%2BuQ%2FyGm2%2BsPvUOVYbNkEmJ4yn33SnlbU%3D', 'percent sha256 h'],
    ['as SHA-256 in base64 for addresses', 'h=nLsyioobdM8-uQ_yGm2-sPvUOVYbNkEmJ4yn33SnlbU', 'sha256 h'],
    [
      'as SHA-256 in hex in base64',
      'h=OWNiYjMyOGE4YTFiNzRjZjNlYjkwZmYyMWE2ZGJlYjBmYmQ0Mzk1NjFiMzY0MTI2Mjc4Y2E3ZGY3NGE3OTViNQ==',
      'base64 sha256 h',
    ],
    [
      'as SHA-256 of its MD5',
      'h=d400410c090642ada3473ceb7504f38d7bec0194cdc0ba4c33960f97894b3496',
      'sha256 md5 h',
    ],
  ])('is found %s', (_, text, found) => {
    expect(seen(text)).toEqual([found]);
  });

  it.each([
    ['another address', 'e=jan@voorbeelt.nl&f=piet@voorbeeld.nl'],
    ['part of it', 'e=jan@voorbeeld.n'],
    ['a hash of something else', 'h=9cbb328a8a1b74cf3eb90ff21a6dbeb0fbd439561b364126278ca7df74a795b4'],
    ['nothing', ''],
  ])('is not found in %s', (_, text) => {
    expect(seen(text)).toEqual([]);
  });

  it('at Gmail is found as it is hashed without dots', () => {
    const gmail = needlesOf('Jan.Jansen+spel@gmail.com', 'email', 'email', key);
    expect(seen('em=31875866f3a2cc0cfa17404c4814b974ede0afc2c0d2f0e784fc09e653ee46e7', gmail)).toEqual([
      'sha256 em',
    ]);
  });

  it('is found in the fields of a form, with the field that held it', () => {
    const { finds } = search([{ name: 'em', text: 'jan@voorbeeld.nl' }], indexOf(email, key));
    expect(finds.map(short)).toEqual(['plain em']);
  });
});

describe('a typed phone number', () => {
  it.each([
    ['as typed', 'p=06-12 34 56 78', 'plain p'],
    ['as digits', 'p=0612345678', 'plain p'],
    ['as an international number', 'p=%2B31612345678', 'percent plain p'],
    ['with 0031', 'p=0031612345678', 'plain p'],
    [
      'as SHA-256 of the international number',
      'fab7be8a931d1088a82f6acf9e468aaf6a3accc07d5112ee5d6fca93281e1583',
      'sha256 -',
    ],
    [
      'as SHA-256 without plus',
      'e03d152bbe638d9fe7a04f9b88a67674bf15b73c0981755c16eb78d177721e03',
      'sha256 -',
    ],
    [
      'as SHA-256 of its digits',
      'eb8ee2449ad37fd3d1afc82aa7bf19407837e3b8b77a7841c1ac7ad6b611394b',
      'sha256 -',
    ],
  ])('is found %s', (_, text, found) => {
    expect(seen(text, phone)).toEqual([found]);
  });

  it('is not found in another number', () => {
    expect(seen('p=0612345679&t=1061234567', phone)).toEqual([]);
  });
});

describe('other typed texts', () => {
  it('a name is found with a plus for its space, and in base64', () => {
    const name = needlesOf('Zoë Jansen', 'name', 'naam', key);
    expect(seen('n=Zo%C3%AB+Jansen', name)).toEqual(['percent plain n']);
    expect(seen('n=Wm/DqyBKYW5zZW4=', name)).toEqual(['base64 n']);
  });

  it('a password is found as SHA-1', () => {
    const password = needlesOf('geheim-9!', 'password', 'pw', key);
    expect(seen('x=a2822175efc5216d3bee4b040b1cbefbcf3c33c5', password)).toEqual(['sha1 x']);
  });

  it('a parameter named by what was typed is not told', () => {
    expect(seen('jan@voorbeeld.nl=jan@voorbeeld.nl')).toEqual(['plain -']);
    expect(
      seen('{"9cbb328a8a1b74cf3eb90ff21a6dbeb0fbd439561b364126278ca7df74a795b5":"jan@voorbeeld.nl"}'),
    ).toEqual(['sha256 -', 'plain -']);
  });
});

describe('an e-mail address as services are known to write it', () => {
  it.each([
    [
      'Google, hashed for conversions',
      'v=2&em=tv.1~em.nLsyioobdM8-uQ_yGm2-sPvUOVYbNkEmJ4yn33SnlbU&en=page_view',
      'sha256 em',
    ],
    [
      'Meta, by name of the parameter',
      '?id=1&ud%5Bem%5D=9cbb328a8a1b74cf3eb90ff21a6dbeb0fbd439561b364126278ca7df74a795b5&v=2.9',
      'sha256 ud[em]',
    ],
    [
      'Segment, in an identify call',
      '{"batch":[{"type":"identify","traits":{"plan":"a","email":"jan@voorbeeld.nl"},"userId":null}]}',
      'plain email',
    ],
    [
      'Mixpanel, a form field of JSON',
      'data=%5B%7B%22%24set%22%3A%7B%22%24email%22%3A%22jan%40voorbeeld.nl%22%7D%7D%5D',
      'percent plain $email',
    ],
    [
      'an older Mixpanel, in base64 and percent codes',
      'data=eyJ1c2VyIjp7ImVtYWlsIjoiamFuQHZvb3JiZWVsZC5ubCJ9fQ%3D%3D&ip=1',
      'base64 email',
    ],
    [
      'TikTok, in JSON',
      '{"context":{"user":{"email":"9cbb328a8a1b74cf3eb90ff21a6dbeb0fbd439561b364126278ca7df74a795b5"}}}',
      'sha256 email',
    ],
    [
      'a recording, as an event of typing',
      '{"type":3,"data":{"source":5,"text":"jan@voorbeeld.nl","id":9}}',
      'plain text',
    ],
    ['DoubleClick, in a list of its own', '/activity;src=1;u1=jan%40voorbeeld.nl;ord=2', 'percent plain u1'],
  ])('%s', (_, text, found) => {
    expect(seen(text)).toEqual([found]);
  });
});

describe('a readable find', () => {
  const word = needlesOf('laptop', 'text', 'q', key);
  const words = needlesOf('rode laarzen', 'text', 'q', key);

  it.each([
    ['a parameter', '?q=laptop&n=1', 'plain q'],
    ['a key', '{"term":"laptop"}', 'plain term'],
    ['a key in a string of JSON', '{"d":"{\\"term\\":\\"laptop\\"}"}', 'plain term'],
    [
      'the address of the page, told on',
      '?dl=https%3A%2F%2Fwww.winkel.nl%2F%3Fq%3Dlaptop',
      'percent plain q',
    ],
    ['a part of a form', 'name="q"\r\n\r\nlaptop\r\n--', 'plain q'],
  ])('of one word is the whole value of %s', (_, text, found) => {
    expect(seen(text, word)).toEqual([found]);
  });

  it.each([
    '?n=hp+laptop+15',
    '?u=laptops.jpg',
    '{"name":"hp laptop 15"}',
    '?q=mylaptop',
    '?q=laptopje',
    '?q=laptop.jpg',
  ])('of one word is none in %s', (text) => {
    expect(seen(text, word)).toEqual([]);
  });

  it('of several words may stand among others, not within a longer word', () => {
    expect(seen('?q=mooie+rode+laarzen+kopen', words)).toEqual(['percent plain q']);
    expect(seen('?q=rode+laarzenkast', words)).toEqual([]);
    expect(seen('?q=bordeauxrode+laarzen', words)).toEqual([]);
  });

  it('of an e-mail address is not the end of another, nor its beginning', () => {
    expect(seen('e=bertjan@voorbeeld.nl')).toEqual([]);
    expect(seen('e=jan@voorbeeld.nlx')).toEqual([]);
    expect(seen('e=<jan@voorbeeld.nl>')).toEqual(['plain e']);
  });

  it('of a phone number is not part of a longer number', () => {
    expect(seen('t=106123456780&u=061234567890', phone)).toEqual([]);
  });

  it('of a password may stand anywhere', () => {
    expect(seen('x=aageheim-9!bb', needlesOf('geheim-9!', 'password', 'pw', key))).toEqual(['plain x']);
  });
});

describe('the work', () => {
  const index = indexOf(email, key);
  const bomb = (text: string, times: number): string => (times === 0 ? text : bomb(btoa(text), times - 1));

  it('is none without needles', () => {
    expect(search([{ name: null, text: 'a'.repeat(10_000) }], indexOf([], key))).toEqual({
      finds: [],
      capped: false,
      work: 0,
    });
  });

  it('is one step a character where nothing is wrapped, however many needles there are', () => {
    const many = ['een', 'twee', 'drie', 'vier'].flatMap((name) =>
      needlesOf(`${name}@voorbeeld.nl`, 'email', name, key),
    );
    expect(search([{ name: null, text: '. '.repeat(500) }], indexOf(many, key)).work).toBe(1000);
  });

  it.each([
    ['8 MB of one letter', 'a'.repeat(8_000_000)],
    ['8 MB of percent signs', '%'.repeat(8_000_000)],
    ['8 MB of percent codes', '%25'.repeat(2_700_000)],
    ['8 MB of backslashes', '\\'.repeat(8_000_000)],
    ['8 MB of quotation marks', '"'.repeat(8_000_000)],
    ['8 MB of short tokens', 'aaaaaaaa.'.repeat(900_000)],
    ['8 MB of slashes and letters', '/+-_aB3'.repeat(1_100_000)],
    ['base64 in base64, 16 times', bomb('jan@voorbeeld.nl'.repeat(60), 16)],
    ['the address 100,000 times', 'jan@voorbeeld.nl&'.repeat(100_000)],
  ])('is bounded for %s, and what was left out is said', (_, text) => {
    const { work, capped, finds } = search([{ name: null, text }], index);
    expect(work).toBeLessThanOrEqual(usualLimits.work);
    expect(capped).toBe(true);
    expect(finds.length).toBeLessThanOrEqual(usualLimits.finds);
  });

  it('is not said to be capped where everything was searched', () => {
    expect(search([{ name: null, text: `a=${btoa('iets anders')}&b=%20` }], index).capped).toBe(false);
  });

  it('never throws on odd text', () => {
    const odd = [
      '%E0%A4%A',
      '%',
      '\ud800\udc00\udc00',
      '\\u',
      '\\u12',
      '\\ud800',
      '=',
      '====',
      'AAAAAAA=AAAAAAAA',
      '\0',
    ];
    for (const text of odd) expect(seen(`${text}&e=jan@voorbeeld.nl`).length, text).toBe(1);
  });
});
