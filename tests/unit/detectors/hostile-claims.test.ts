import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/engine/judge.ts';
import { certainties } from '../../../core/model/rule.ts';
import { apiGroups } from '../../../core/model/signal.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../visits/build.ts';
import { law } from '../../visits/law.ts';

const odd = 'x'.repeat(8192);

/** What a hostile page can claim; every one went through the caps of the background. */
const claims: readonly (readonly [string, PartialSignal])[] = [
  ['a script without an address', { kind: 'call', script: null, scriptHost: null, frameHost: null }],
  ['a malformed script', { kind: 'call', script: 'invalid:', scriptHost: '' }],
  ['an API named like a property', { kind: 'call', api: '__proto__', details: ['constructor', '__proto__'] }],
  [
    'odd running numbers',
    { kind: 'call', group: 'fonts', api: 'fonts.size', details: ['fonts:', 'fonts:1e9', 'fonts:-1'] },
  ],
  [
    'a drawing as large as numbers go',
    { kind: 'drawing', width: 1e9, height: 1e9, characters: 1e9, colours: 1e9 },
  ],
  [
    'a stored value named like a property',
    { kind: 'stored', name: '__proto__', hash: null, length: 0, bits: 0 },
  ],
  ['a stored value in a frame of nobody', { kind: 'stored', name: odd, frame: 99, frameHost: null }],
  ['a page about everything', { kind: 'page', title: `%E0%A4%A ${odd} depressie therapie`, headings: [odd] }],
];

describe('hostile claims', () => {
  it.each(claims)('%s makes no detector or fact fail', (_, claim) => {
    const { facts } = judge(
      buildVisit(),
      buildSignals([{ kind: 'host', host: 'cdn.example.com' }, claim]),
      law,
    );
    expect(facts.filter((fact) => !fact.known && fact.reason === 'detector-failed')).toEqual([]);
  });

  it('make no finding above "signal", whatever and however much is claimed of scripts that nobody loaded', () => {
    const apis = apiGroups.flatMap((group) =>
      ['read', 'listen', 'observe'].map((name) => ({ group, api: `${group}.${name}` })),
    );
    const listed = [
      'audio.createDynamicsCompressor',
      'audio.startRendering',
      'audio.getChannelData',
      'battery.getBattery',
      'plugins.plugins',
      'topics.browsingTopics',
      'location.getCurrentPosition',
      'camera-microphone.getUserMedia',
      'contacts.select',
      'sensors.motion',
    ].map((api) => ({ api, group: apiGroups.find((group) => api.startsWith(`${group}.`)) ?? 'canvas' }));
    const scripts = Array.from({ length: 300 }, (_, index) => ({
      script: `https://s${index % 40}.tracker.test/${index}.js`,
      scriptHost: `s${index % 40}.tracker.test`,
    }));
    const details = [
      'document',
      'subtree',
      'childList',
      'characterData',
      'mousemove@document',
      'fonts:99',
      'renderer',
    ];
    const given: PartialSignal[] = [
      { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
      { kind: 'request', url: 'https://www.example.nl/', type: 'main_frame', at: -1 },
      {
        kind: 'page',
        title: 'Spelletjes',
        meta: { audience: 'kids' },
        vocabulary: { 'voor kinderen van': 1 },
      },
      ...Array.from(
        { length: 40 },
        (_, index): PartialSignal => ({
          kind: 'host',
          host: `s${index}.tracker.test`,
          company: { id: 'meta', name: 'Meta', category: 'advertising', country: 'US', behaviours: [] },
        }),
      ),
      ...scripts.flatMap((script) => [
        ...[...apis, ...listed].map(
          (call): PartialSignal => ({ kind: 'call', ...script, ...call, details, at: 1 }),
        ),
        { kind: 'drawing', ...script, at: 1 } as PartialSignal,
        { kind: 'stored', ...script, name: `n${script.script}`, at: 1 } as PartialSignal,
        { kind: 'stored', ...script, frame: 1, frameHost: script.scriptHost, at: 1 } as PartialSignal,
      ]),
    ];
    const { findings, observations } = judge(buildVisit(), buildSignals(given), law);
    const indicated = findings.filter(({ outcome }) => outcome === 'indication');
    const above = indicated.filter(
      ({ certainty }) => certainty !== null && certainties.indexOf(certainty) < certainties.indexOf('signal'),
    );
    expect(above.map(({ rule }) => rule)).toEqual([]);
    expect(indicated.map(({ rule }) => rule)).toContain('profiling.fingerprint-canvas');
    expect(observations.length).toBeLessThan(600);
    expect(Math.max(...observations.map(({ because }) => because.length))).toBeLessThanOrEqual(50);
    expect(new Set(observations.map(({ id }) => id)).size).toBe(observations.length);
  });
});
