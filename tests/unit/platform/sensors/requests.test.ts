import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestSignal, Signal } from '../../../../core/model/signal.ts';
import { createIdentifierMemory } from '../../../../platform/sensors/carried.ts';
import type { HeaderDetails, RequestDetails, RequestEvent } from '../../../../platform/sensors/events.ts';
import { isLocalAddress, requestSignals } from '../../../../platform/sensors/requests.ts';
import { type LiveVisit, liveVisit } from '../../../../platform/sensors/visits.ts';
import { smallKnowledge } from '../recording/knowledge.ts';
import { visit } from '../store/samples.ts';

const event = (
  change: Partial<RequestDetails>,
  phase: RequestEvent['phase'] = 'completed',
): RequestEvent => ({
  kind: 'request',
  phase,
  details: {
    requestId: '1',
    url: 'https://volgt.example/pixel',
    method: 'GET',
    type: 'image',
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    timeStamp: 1010,
    ...change,
  },
});

let knowledge: ReturnType<typeof smallKnowledge>;
let live: LiveVisit;

beforeEach(() => {
  knowledge = smallKnowledge();
  live = liveVisit(visit('v1'));
});

const signalsOf = (change: Partial<RequestDetails>, phase?: RequestEvent['phase']): Signal[] =>
  requestSignals(event(change, phase), live, 0, knowledge);

function requestOf(change: Partial<RequestDetails>, phase?: RequestEvent['phase']): RequestSignal {
  const found = signalsOf(change, phase).find((signal) => signal.kind === 'request');
  if (found === undefined) throw new Error('no request');
  return found;
}

const answered = (...lines: readonly (string | readonly number[])[]): RequestSignal['setCookies'] =>
  requestOf({
    responseHeaders: lines.map(
      (line): HeaderDetails =>
        typeof line === 'string'
          ? { name: 'Set-Cookie', value: line }
          : { name: 'Set-Cookie', binaryValue: line },
    ),
  }).setCookies;

describe('an address', () => {
  it.each([
    ['http://[::1]:8080/x', '[::1]', 'http://[::1]:8080/x'],
    ['https://bücher.example/', 'xn--bcher-kva.example', 'https://xn--bcher-kva.example/'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example', 'https://xn--bcher-kva.example/'],
    ['https://volgt.example./pixel', 'volgt.example.', 'https://volgt.example./pixel'],
    ['wss://volgt.example/socket', 'volgt.example', 'wss://volgt.example/socket'],
    ['http://2130706433/', '127.0.0.1', 'http://127.0.0.1/'],
    ['https://volgt.example/%zz%', 'volgt.example', 'https://volgt.example/%zz%'],
    ['http://', '', 'invalid:'],
    ['https://a b/', '', 'invalid:'],
    ['', '', 'invalid:'],
  ])('such as %j is read', (url, host, kept) => {
    expect(requestOf({ url })).toMatchObject({ host, url: kept });
  });

  it('that is none names no host', () => {
    expect(signalsOf({ url: 'http://' }).map(({ kind }) => kind)).toEqual(['request']);
  });

  it('with a dot at the end of the host is the same company', () => {
    const host = signalsOf({ url: 'https://volgt.example./' }).find((signal) => signal.kind === 'host');
    expect(host).toMatchObject({ site: 'volgt.example', relation: 'third-party', company: { id: 'volger' } });
  });

  it('of eight megabytes is looked at in its first part', () => {
    const request = requestOf({ url: `https://volgt.example/?a=${'z'.repeat(8_000_000)}` });
    expect(request.url).toBe('https://volgt.example/?a');
    expect(knowledge.asked.map(({ url }) => url.length)).toEqual([32_768]);
  });

  it('to which a redirect leads is reduced', () => {
    const to = (redirectUrl: string) => requestOf({ redirectUrl }, 'redirected').redirect;
    expect(to('data:text/html,geheim')).toBe('data:text/html');
    expect(to('https://jan:geheim@a.example/')).toBe('https://a.example/');
    expect(to('niets')).toBe('invalid:');
  });
});

describe('headers', () => {
  it('of eight megabytes are kept as names, and a listed value to its cap', () => {
    const request = requestOf({
      responseHeaders: [
        { name: 'X-Groot', value: 'x'.repeat(8_000_000) },
        { name: 'Content-Type', value: `text/html;${'x'.repeat(8_000_000)}` },
        { name: 'n'.repeat(8_000_000), value: '' },
      ],
    });
    expect(request.responseHeaders.map(([name, value]) => [name.length, value?.length ?? null])).toEqual([
      [7, null],
      [12, 300],
      [80, null],
    ]);
  });

  it('beyond a hundred are left out', () => {
    const responseHeaders = Array.from({ length: 100_000 }, (_, n) => ({ name: `x-${n}`, value: '' }));
    expect(requestOf({ responseHeaders }).responseHeaders.length).toBe(100);
  });

  it('that hold a secret keep their names only', () => {
    const requestHeaders = ['Authorization', 'Cookie', 'Referer', 'X-Token'].map((name) => ({
      name,
      value: 'geheim=Zm9vYmFyYmF6cXV4',
    }));
    expect(JSON.stringify(requestOf({ requestHeaders }))).not.toContain('Zm9vYmFy');
  });
});

describe('a Set-Cookie line', () => {
  it.each([
    [
      'uid=1; Domain=.Volgt.Example; SameSite=Vreemd; Toekomst=ja',
      { domain: 'volgt.example', sameSite: null },
    ],
    ['uid=1; Path=zonder-streep', { path: '/' }],
    ['uid=1; Max-Age=1e9; Expires=morgen', { lifetime: null }],
    ['uid=1; secure=nee; HTTPONLY ', { secure: true, httpOnly: true }],
    ['=zonder-naam', { name: '', length: 11 }],
    ['alleen-waarde', { name: '', length: 13 }],
    ['<img src=x onerror=alert(1)>', { name: '<img src' }],
    ['__proto__=x; __proto__=y', { name: '__proto__', length: 1 }],
    ['u\u202Eid=x', { name: 'uid' }],
  ])('with odd parts is read as browsers read it: %j', (line, expected) => {
    expect(answered(line)).toMatchObject([expected]);
  });

  it('whose bytes are no UTF-8 is read, too', () => {
    expect(answered([...'naam=caf'].map((c) => c.charCodeAt(0)).concat(0xe9))).toMatchObject([
      { name: 'naam', length: 4 },
    ]);
  });

  it('of two megabytes is cut to what a browser takes', () => {
    expect(answered(`uid=${'x'.repeat(2_000_000)}; Path=/`)).toMatchObject([{ name: 'uid', length: 4096 }]);
  });

  it('is read although many others come before it', () => {
    const many = Array.from({ length: 150 }, (_, n) => `vulling${n}=x`);
    expect(answered(...many, 'uid=1').at(-1)?.name).toBe('uid');
  });

  it('beyond what a browser keeps of a domain is left out', () => {
    expect(answered(...Array.from({ length: 5000 }, (_, n) => `c${n}=x`)).length).toBe(200);
  });
});

describe('memory', () => {
  it('keeps nothing of a hundred thousand requests that ended', () => {
    for (let n = 0; n < 100_000; n++)
      signalsOf({ requestId: String(n) }, n % 2 === 0 ? 'completed' : 'failed');
    expect(live.hops.size).toBe(0);
    expect(live.hosts.size).toBe(1);
  });

  it('counts the hops of a request that has not ended', () => {
    const hops = (['sent', 'redirected', 'sent', 'redirected', 'completed'] as const).map(
      (phase) => requestOf({ requestId: '7' }, phase).hop,
    );
    expect(hops).toEqual([0, 0, 1, 1, 2]);
  });

  it('of identifiers does not spend time on a value of equals signs', () => {
    const memory = createIdentifierMemory();
    memory.learn('volgt.example', 'uid', '8f14e45f-ceea-467f-a8d4-0123456789ab');
    const start = performance.now();
    memory.find(new URL(`https://a.example/?x=${'='.repeat(30_000)}y=`), (host) => host);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('an address on this machine or a private network', () => {
  it.each([
    'localhost',
    'localhost.',
    'app.localhost',
    '127.0.0.1',
    '10.1.2.3',
    '0.0.0.0',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.1.1',
    '[::1]',
    '[::]',
    '[::ffff:7f00:1]',
    '[::ffff:c0a8:101]',
    '[fd00::1]',
    '[fe80::1]',
    '[feaf::1]',
  ])('is %s', (host) => {
    expect(isLocalAddress(host)).toBe(true);
  });

  it.each([
    '10.0.volgt.example',
    '127.0.0.1.volgt.example',
    '192.168.volgt.example',
    'localhost.example',
    '8.8.8.8',
    '172.32.0.1',
    '[2001:db8::1]',
    '[::ffff:808:808]',
    'fd00.example',
    '',
  ])('is not %j', (host) => {
    expect(isLocalAddress(host)).toBe(false);
  });
});
