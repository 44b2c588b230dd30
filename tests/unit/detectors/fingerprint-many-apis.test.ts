import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/fingerprint-many-apis.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { loaded, receiver, see, sent } from './see.ts';

function calls(apis: readonly string[], more: Partial<Extract<PartialSignal, { kind: 'call' }>> = {}) {
  return apis.map((api): PartialSignal => ({ kind: 'call', api, at: 100, ...more }));
}
const drawing: PartialSignal = { kind: 'drawing', at: 100 };
const audio = calls(['audio.createDynamicsCompressor', 'audio.startRendering', 'audio.getChannelData']);
const fonts = calls(['fonts.size'], { details: ['fonts:1', 'fonts:54'] });
const screen = calls(['screen.width', 'screen.height', 'screen.availWidth', 'screen.colorDepth']);
const plugins = calls(['plugins.plugins']);
const languages = calls(['languages.languages', 'languages.timeZone']);
const graphics = calls(['webgl.getParameter'], { details: ['vendor', 'renderer', 'parameters:40'] });
const hardware = calls([
  'hardware.concurrency',
  'hardware.memory',
  'hardware.touchPoints',
  'hardware.platform',
]);

describe('fingerprint-many-apis', () => {
  it('sees a script that gathers drawing, sound, fonts, screen and plug-ins', () => {
    const [one] = see(detector, [...loaded, drawing, ...audio, ...fonts, ...screen, ...plugins]);
    expect(one).toMatchObject({
      trust: 'page',
      data: {
        company: 'example.com',
        groups: ['canvas', 'audio', 'fonts', 'plugins', 'screen'],
        score: 0.93,
        sent: false,
      },
    });
  });

  it("is the browser's word when a request to the owner follows", () => {
    const given = [...loaded, receiver, drawing, ...audio, ...fonts, ...screen, ...plugins, sent];
    expect(see(detector, given)[0]).toMatchObject({ trust: 'browser', data: { sent: true } });
  });

  it('sees none in four kinds, however heavy', () => {
    expect(see(detector, [...loaded, drawing, ...audio, ...fonts, ...screen])).toEqual([]);
  });

  it('sees none in what a game or a map reads: graphics card, screen, cores, touch, languages, motion, voices', () => {
    const game = [
      ...graphics,
      ...screen,
      ...hardware,
      ...languages,
      ...calls([
        'sensors.motion',
        'mouse.listen',
        'keys.listen',
        'languages.voices',
        'webgl.getSupportedExtensions',
      ]),
      ...calls(['screen.devicePixelRatio', 'audio.createOscillator', 'audio.startRendering']),
    ];
    expect(see(detector, [...loaded, ...game])).toEqual([]);
  });

  it('sees none in a video call: devices and a connection that carry picture and sound', () => {
    const call = [
      ...calls([
        'webrtc.createDataChannel',
        'webrtc.createOffer',
        'webrtc.onicecandidate',
        'webrtc.addTrack',
      ]),
      ...calls(['camera-microphone.getUserMedia', 'devices.enumerateDevices', 'battery.getBattery']),
      ...calls(['client-hints.getHighEntropyValues'], { details: ['model', 'platformVersion', 'bitness'] }),
      ...graphics,
      ...screen,
      ...hardware,
      ...languages,
    ];
    expect(see(detector, [...loaded, ...call])).toEqual([]);
  });

  it('does not add up what was read minutes apart', () => {
    const later = calls(['plugins.plugins'], { at: 60_000 });
    expect(see(detector, [...loaded, drawing, ...audio, ...fonts, ...screen, ...later])).toEqual([]);
  });

  it("does not add up what two of the site's own scripts read", () => {
    const own = { script: 'https://www.example.nl/b.js', scriptHost: 'www.example.nl' };
    const also = { script: 'https://www.example.nl/c.js', scriptHost: 'www.example.nl' };
    const by = (signals: readonly PartialSignal[], who: object) =>
      signals.map((signal) => ({ ...signal, ...who }) as PartialSignal);
    const one = by([drawing, ...audio, ...fonts, ...screen, ...plugins], own);
    const two = [...by([drawing, ...audio], own), ...by([...fonts, ...screen, ...plugins], also)];
    expect(see(detector, [...loaded, ...one])).toHaveLength(1);
    expect(see(detector, [...loaded, ...two])).toEqual([]);
  });

  it('does not add up what nobody knows who read', () => {
    const nobody = [drawing, ...audio, ...fonts, ...screen, ...plugins].map(
      (signal) => ({ ...signal, script: null, scriptHost: null }) as PartialSignal,
    );
    expect(see(detector, [...loaded, ...nobody])).toEqual([]);
  });

  it('adds up what two scripts of one other owner read', () => {
    const also = { script: 'https://in.example.com/c.js', scriptHost: 'in.example.com' };
    const rest = [...fonts, ...screen, ...plugins].map((signal) => ({ ...signal, ...also }) as PartialSignal);
    expect(see(detector, [...loaded, receiver, drawing, ...audio, ...rest])).toHaveLength(1);
  });
});
