import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/session-recording.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { loaded, receiver, see } from './see.ts';

const watch: PartialSignal = {
  kind: 'call',
  api: 'document-watch.observe',
  group: 'document-watch',
  details: ['document', 'subtree', 'childList', 'attributes', 'characterData'],
  at: 100,
};
const mouse: PartialSignal = {
  kind: 'call',
  api: 'mouse.listen',
  group: 'mouse',
  details: ['mousemove@document'],
  at: 101,
};
const typing: PartialSignal = {
  kind: 'call',
  api: 'input.listen',
  group: 'input',
  details: ['input@document'],
  at: 102,
};
const post = (
  at: number,
  more: Partial<Extract<PartialSignal, { kind: 'request' }>> = {},
): PartialSignal => ({
  kind: 'request',
  url: 'https://in.example.com/e',
  method: 'POST',
  type: 'xmlhttprequest',
  upload: { bytes: 6000, form: 'text' },
  at,
  ...more,
});
const ownScript = { script: 'https://www.example.nl/app.js', scriptHost: 'www.example.nl' };
const byOwn = [watch, mouse, typing].map((signal) => ({ ...signal, ...ownScript }) as PartialSignal);
const base = [...loaded, receiver];

describe('session-recording', () => {
  it('sees the whole page followed, mouse and input heard, and 10 kB of text leave', () => {
    const [one] = see(detector, [...base, watch, mouse, typing, post(200), post(5200)]);
    expect(one).toMatchObject({
      trust: 'browser',
      data: { company: 'example.com', receiver: 'example.com', uploads: 2, bytes: 12_000, at: 200 },
    });
  });

  it.each([
    ['input', 'input@field'],
    ['keys', 'keyup@window'],
  ] as const)('takes %s heard at %s for input', (group, detail) => {
    const heard = { ...typing, group, api: `${group}.listen`, details: [detail] } as PartialSignal;
    expect(see(detector, [...base, watch, mouse, heard, post(200), post(5200)])).toHaveLength(1);
  });

  it('sees packed uploads, however small', () => {
    const packed = { upload: { bytes: 900, form: 'compressed' as const } };
    expect(see(detector, [...base, watch, mouse, typing, post(200, packed), post(900, packed)])).toHaveLength(
      1,
    );
  });

  it('sees messages through a socket', () => {
    const socket: PartialSignal = {
      kind: 'request',
      url: 'https://in.example.com/s',
      type: 'websocket',
      at: 50,
    };
    const talk: PartialSignal = {
      kind: 'call',
      api: 'upload.socket',
      group: 'upload',
      details: ['in.example.com'],
      count: 5,
    };
    expect(see(detector, [...base, watch, mouse, typing, socket, talk])).toHaveLength(1);
  });

  it.each<readonly [string, readonly PartialSignal[]]>([
    ['nothing leaves', [watch, mouse, typing]],
    ['one body leaves', [watch, mouse, typing, post(200, { upload: { bytes: 50_000, form: 'text' } })]],
    [
      'little text leaves',
      [watch, mouse, typing, post(200, { upload: { bytes: 300, form: 'text' } }), post(900)],
    ],
    ['it left before', [watch, mouse, typing, post(20), post(30)]],
    ['nobody follows the page', [mouse, typing, post(200), post(900)]],
    ['nobody hears the mouse', [watch, typing, post(200), post(900)]],
    [
      'a change of the screen is heard',
      [watch, mouse, { ...typing, details: ['change@element'] } as PartialSignal, post(200), post(900)],
    ],
    ['nobody hears input', [watch, mouse, post(200), post(900)]],
    [
      'a part of the page is followed',
      [
        { ...watch, details: ['element', 'subtree', 'childList', 'characterData'] } as PartialSignal,
        mouse,
        typing,
        post(200),
        post(900),
      ],
    ],
    [
      'texts are not followed',
      [
        { ...watch, details: ['body', 'subtree', 'childList', 'attributes'] } as PartialSignal,
        mouse,
        typing,
        post(200),
        post(900),
      ],
    ],
    [
      'clicks are heard alone',
      [
        watch,
        { ...mouse, details: ['click@document', 'scroll@window'] } as PartialSignal,
        typing,
        post(200),
        post(900),
      ],
    ],
    [
      'the mouse is heard on a button',
      [watch, { ...mouse, details: ['mousemove@element'] } as PartialSignal, typing, post(200), post(900)],
    ],
  ])('sees none where %s', (_, given) => {
    expect(see(detector, [...base, ...given])).toEqual([]);
  });

  it('does not join what different scripts of the site do', () => {
    const also = { script: 'https://www.example.nl/b.js', scriptHost: 'www.example.nl' };
    const [first, ...others] = byOwn;
    const apart = [first as PartialSignal, ...others.map((one) => ({ ...one, ...also }) as PartialSignal)];
    expect(see(detector, [...base, ...byOwn, post(200), post(900)])).toHaveLength(1);
    expect(see(detector, [...base, ...apart, post(200), post(900)])).toEqual([]);
  });

  it('names the receiver of a recorder that is part of the site', () => {
    const script: PartialSignal = { kind: 'request', url: 'https://www.example.nl/app.js' };
    const [one] = see(detector, [...base, script, ...byOwn, post(200), post(900)]);
    expect(one).toMatchObject({ trust: 'browser', data: { company: 'example.com', party: 'own' } });
  });

  it('takes the receiver that the script called itself for its own', () => {
    const other: PartialSignal = { kind: 'host', host: 'big.test' };
    const called: PartialSignal = {
      kind: 'call',
      api: 'upload.fetch',
      group: 'upload',
      details: ['in.example.com'],
    };
    const elsewhere = (at: number) =>
      post(at, { url: 'https://big.test/', upload: { bytes: 90_000, form: 'text' } });
    const given = [...base, other, ...byOwn, { ...called, ...ownScript } as PartialSignal];
    expect(
      see(detector, [...given, elsewhere(150), elsewhere(160), post(200), post(900)])[0]?.data.receiver,
    ).toBe('example.com');
  });

  it("stays the page's claim when nobody saw the script load", () => {
    const [host, cdn] = loaded;
    const given = [
      host as PartialSignal,
      cdn as PartialSignal,
      receiver,
      watch,
      mouse,
      typing,
      post(200),
      post(900),
    ];
    expect(see(detector, given)[0]?.trust).toBe('page');
  });
});
