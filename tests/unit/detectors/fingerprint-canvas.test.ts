import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/fingerprint-canvas.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { loaded, receiver, see, sent } from './see.ts';

const drawing: PartialSignal = { kind: 'drawing', at: 100 };
type Drawing = Partial<Extract<PartialSignal, { kind: 'drawing' }>>;
/** The same script also asked for the graphics card. */
const looks: PartialSignal = {
  kind: 'call',
  api: 'webgl.getParameter',
  group: 'webgl',
  details: ['renderer'],
};
const alsoLooks = (script: string | null, scriptHost: string | null) =>
  ({ ...looks, script, scriptHost }) as PartialSignal;
const seen = (given: Drawing, ...more: readonly PartialSignal[]) =>
  see(detector, [...loaded, looks, { ...drawing, ...given } as PartialSignal, ...more]);

describe('fingerprint-canvas', () => {
  it.each<readonly [string, Drawing]>([
    ['ten different characters in one colour', { characters: 10, colours: 1 }],
    ['two colours with a little text', { characters: 1, colours: 2 }],
    ['16 by 16 pixels', { width: 16, height: 16 }],
    ['toBlob', { how: 'toBlob' }],
    ['a single getImageData', { how: 'getImageData' }],
  ])('sees a test drawing with %s', (_, given) => {
    expect(seen(given)).toHaveLength(1);
  });

  it.each<readonly [string, Drawing]>([
    ['nine characters in one colour', { characters: 9, colours: 1 }],
    ['colours without text', { characters: 0, colours: 9 }],
    ['15 pixels wide', { width: 15 }],
    ['15 pixels high', { height: 15 }],
    ['saved and restored states, as drawing programs have', { worked: true }],
  ])('sees none with %s', (_, given) => {
    expect(seen(given)).toEqual([]);
  });

  it('sees none where nothing is sent after it and the script looked at nothing else', () => {
    expect(see(detector, [...loaded, drawing])).toEqual([]);
    expect(see(detector, [...loaded, drawing, receiver, sent])).toHaveLength(1);
  });

  it('sees none where a picture is read again and again, as charts and editors do', () => {
    const reads: PartialSignal = { kind: 'call', api: 'canvas.getImageData', count: 5 };
    expect(seen({ how: 'getImageData' }, reads)).toEqual([]);
  });

  it("says whose script it is, and is the browser's word when a request to its owner follows", () => {
    const [one] = seen({ hash: 'ab' }, receiver, sent);
    expect(one).toMatchObject({
      trust: 'browser',
      data: { company: 'example.com', party: 'other', image: 'ab', at: 100, security: false },
    });
  });

  it('counts a request of a second before: a drawing is told late', () => {
    const soon = (at: number) => ({ ...sent, at }) as PartialSignal;
    expect(seen({ at: 5000 }, receiver, soon(4000))[0]?.trust).toBe('browser');
    expect(seen({ at: 5000 }, receiver, soon(3999))[0]?.trust).toBe('page');
  });

  it("stays the page's claim when nothing follows", () => {
    expect(seen({})[0]?.trust).toBe('page');
  });

  it('takes equal drawings for one test and names the other company, not the site that it hides behind', () => {
    const own: PartialSignal = {
      kind: 'drawing',
      script: 'https://www.example.nl/b.js',
      scriptHost: 'www.example.nl',
      hash: 'ab',
      at: 40,
    };
    const tests = seen({ hash: 'ab' }, own, alsoLooks('https://www.example.nl/b.js', 'www.example.nl'));
    expect(tests).toHaveLength(1);
    expect(tests[0]?.data).toMatchObject({
      company: 'example.com',
      scripts: ['https://cdn.example.com/a.js', 'https://www.example.nl/b.js'],
      at: 40,
    });
  });

  it('takes different drawings for two tests', () => {
    expect(seen({ hash: 'ab' }, { ...drawing, hash: 'cd' } as PartialSignal)).toHaveLength(2);
  });

  it('marks a service against bots', () => {
    const script = 'https://challenges.cloudflare.com/turnstile/v0/api.js';
    const [one] = see(detector, [
      { kind: 'host', host: 'challenges.cloudflare.com' },
      { kind: 'drawing', script, scriptHost: 'challenges.cloudflare.com' },
      alsoLooks(script, 'challenges.cloudflare.com'),
    ]);
    expect(one?.data.security).toBe(true);
  });

  it('sees a drawing of which the page hides who made it', () => {
    const [one] = seen({ script: null, scriptHost: null }, alsoLooks(null, null));
    expect(one).toMatchObject({ trust: 'page', data: { company: 'www.example.nl', party: 'unknown' } });
  });

  it('stays bounded when a page claims thousands of drawings', () => {
    const many = Array.from(
      { length: 3000 },
      (_, index): PartialSignal => ({ kind: 'drawing', hash: `${index}` }),
    );
    const tests = see(detector, [...loaded, looks, ...many]);
    expect(tests).toHaveLength(50);
    expect(Math.max(...tests.map(({ because }) => because.length))).toBeLessThanOrEqual(50);
  });
});
