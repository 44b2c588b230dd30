import { describe, expect, it } from 'vitest';
import { observe } from '../../../../core/engine/observe.ts';
import { defineDetector } from '../../../../core/model/observation.ts';
import { actorOf } from '../../../../detectors/shared/actor.ts';
import { corroborate, rest } from '../../../../detectors/shared/corroborate.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../../visits/build.ts';

const script: PartialSignal = { kind: 'request', url: 'https://cdn.example.com/a.js', at: 5 };
const host: PartialSignal = { kind: 'host', host: 'cdn.example.com' };
const other: PartialSignal = { kind: 'host', host: 'in.example.com' };
const own: PartialSignal = { kind: 'host', host: 'www.example.nl', relation: 'first-party' };
const call: PartialSignal = { kind: 'call', at: 100 };

/** Trust and the evidence of the first call among the signals. */
function judged(given: readonly PartialSignal[]): readonly [string, readonly string[]] {
  const probe = defineDetector({
    id: 'probe',
    reads: ['call', 'request', 'host'],
    needs: [],
    detect(input) {
      const claims = input.signals('call');
      const [first] = claims;
      if (first === undefined) return [];
      const actor = actorOf(first, input);
      const base = rest(claims, corroborate(input, actor, 100));
      return [{ id: 'probe:1' as never, kind: 'probe', data: {}, ...base }];
    },
  });
  const { observations } = observe(buildVisit(), buildSignals(given), unknown, [probe as never]);
  return [observations[0]?.trust ?? 'none', observations[0]?.because ?? []];
}

const unknown = { platform: null, phases: [] };

describe('corroborate', () => {
  it('believes a call of a script that was loaded and whose owner was sent something afterwards', () => {
    const sent: PartialSignal = {
      kind: 'request',
      url: 'https://in.example.com/p?d',
      type: 'image',
      at: 101,
    };
    expect(judged([own, host, other, script, call, sent])).toEqual([
      'browser',
      ['call:4', 'request:3', 'request:5'],
    ]);
  });

  it('does not believe a call of a script that nobody requested', () => {
    const sent: PartialSignal = {
      kind: 'request',
      url: 'https://in.example.com/p?d',
      type: 'image',
      at: 101,
    };
    expect(judged([own, host, other, call, sent])).toEqual(['page', ['call:3', 'request:4']]);
  });

  it('does not believe a script that was loaded as a picture', () => {
    const picture: PartialSignal = { ...script, type: 'image' } as PartialSignal;
    const sent: PartialSignal = {
      kind: 'request',
      url: 'https://in.example.com/p?d',
      type: 'image',
      at: 101,
    };
    expect(judged([own, host, other, picture, call, sent])[0]).toBe('page');
  });

  it.each<readonly [string, PartialSignal]>([
    ['before the call', { kind: 'request', url: 'https://in.example.com/p?d', type: 'image', at: 99 }],
    [
      'for a style sheet',
      { kind: 'request', url: 'https://in.example.com/p?d', type: 'stylesheet', at: 101 },
    ],
    ['for a bare picture', { kind: 'request', url: 'https://in.example.com/p', type: 'image', at: 101 }],
    ['to somebody else', { kind: 'request', url: 'https://www.example.nl/p?d', type: 'image', at: 101 }],
  ])('does not take a request %s for the outcome', (_, sent) => {
    expect(judged([own, host, other, script, call, sent])[0]).toBe('page');
  });

  it('takes the other company that the script called itself for the receiver, and not the site', () => {
    const called = (name: string): PartialSignal => ({
      kind: 'call',
      api: 'upload.fetch',
      group: 'upload',
      details: [name],
      at: 100,
    });
    const elsewhere: PartialSignal = { kind: 'host', host: 'collect.test' };
    const post: PartialSignal = { kind: 'request', url: 'https://collect.test/p', type: 'ping', at: 101 };
    const home: PartialSignal = { kind: 'request', url: 'https://www.example.nl/p', type: 'ping', at: 101 };
    expect(judged([own, host, elsewhere, script, call, called('collect.test'), post])[0]).toBe('browser');
    expect(judged([own, host, elsewhere, script, call, post])[0]).toBe('page');
    expect(judged([own, host, script, call, called('www.example.nl'), home])[0]).toBe('page');
  });

  it("takes an inline script's document for its script", () => {
    const given: readonly PartialSignal[] = [
      own,
      { kind: 'request', url: 'https://www.example.nl/a', type: 'main_frame', at: -5 },
      { kind: 'call', script: 'https://www.example.nl/a', scriptHost: 'www.example.nl', at: 100 },
      { kind: 'request', url: 'https://www.example.nl/x', type: 'ping', at: 101 },
    ];
    expect(judged(given)[0]).toBe('browser');
  });
});

describe('actorOf', () => {
  const keyed = (given: PartialSignal, ...more: readonly PartialSignal[]) => {
    const probe = defineDetector({
      id: 'probe',
      reads: ['call', 'request', 'host'],
      needs: [],
      detect(input) {
        const [first] = input.signals('call');
        if (first === undefined) return [];
        const { key, party, name } = actorOf(first, input);
        const data = { key, party, name };
        return [
          { id: 'probe:1' as never, kind: 'probe', trust: 'page' as const, data, because: ['x' as never] },
        ];
      },
    });
    return observe(buildVisit(), buildSignals([given, ...more]), unknown, [probe as never]).observations[0]
      ?.data;
  };
  const company = { id: 'acme', name: 'Acme', category: 'analytics' as const, country: null, behaviours: [] };

  it('joins the scripts of another owner', () => {
    expect(keyed(call, { ...host, company } as PartialSignal)).toEqual({
      key: 'acme',
      party: 'other',
      name: 'Acme',
    });
  });

  it("keeps the site's own scripts apart", () => {
    const given: PartialSignal = {
      kind: 'call',
      script: 'https://www.example.nl/b.js',
      scriptHost: 'www.example.nl',
    };
    expect(keyed(given, own)).toEqual({
      key: 'https://www.example.nl/b.js',
      party: 'own',
      name: 'example.nl',
    });
  });

  it('keeps the scripts of a host that serves for everybody apart', () => {
    const cdn = { ...company, category: 'cdn' as const };
    expect(keyed(call, { ...host, company: cdn } as PartialSignal)).toEqual({
      key: 'https://cdn.example.com/a.js',
      party: 'shared',
      name: 'Acme',
    });
  });

  it("takes a tracker under a name of the site itself for the tracker's", () => {
    const disguised: PartialSignal = {
      kind: 'host',
      host: 'cdn.example.com',
      relation: 'first-party',
      disguised: { id: 'acme', name: 'Acme' },
    };
    expect(keyed(call, disguised)).toEqual({ key: 'acme', party: 'other', name: 'Acme' });
  });

  it('does not know whose a script is that the network never met', () => {
    expect(keyed(call)).toEqual({
      key: 'https://cdn.example.com/a.js',
      party: 'unknown',
      name: 'cdn.example.com',
    });
  });

  it('lets the frame stand for a script that could not be told', () => {
    expect(keyed({ kind: 'call', script: null, scriptHost: null })).toEqual({
      key: 'frame:0:www.example.nl',
      party: 'unknown',
      name: 'www.example.nl',
    });
  });
});
