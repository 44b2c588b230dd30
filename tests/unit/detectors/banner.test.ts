import { describe, expect, it } from 'vitest';
import { detector } from '../../../detectors/banner.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const large = { x: 0, y: 0, width: 200, height: 50 };
const small = { x: 0, y: 0, width: 60, height: 50 };

describe('what a banner shows', () => {
  it('is told with the values that were measured', () => {
    const [seen] = see(detector, [
      {
        kind: 'banner',
        text: 'Wij gebruiken cookies. Mag dat van jou?',
        buttons: [
          { role: 'accept', text: 'Ja', box: large, contrast: 12, standsOut: 8 },
          {
            role: 'reject',
            text: 'Nee',
            box: small,
            contrast: 3,
            standsOut: 2,
            filled: false,
            asText: true,
            fontSize: 11,
          },
        ],
      },
    ]);
    expect(seen?.data).toMatchObject({
      layer: 1,
      accept: 'Ja',
      reject: 'Nee',
      rejectBy: 'reject',
      areaRatio: 0.3,
      contrastReject: 3,
      contrastAccept: 12,
      standsOutRatio: 0.25,
      rejectAsText: true,
      rejectUnfilled: true,
      rejectInView: true,
      fontReject: 11,
      words: 7,
      wordsPerSentence: 3.5,
      phase: 'before',
    });
  });

  it('has a way to refuse in a button that saves only while every choice is off', () => {
    const banner = (checked: boolean) =>
      see(detector, [
        {
          kind: 'banner',
          buttons: [
            { role: 'accept', text: 'Alles' },
            { role: 'save', text: 'Keuze opslaan' },
          ],
          toggles: [
            { purpose: 'necessary', checked: true, fixed: true },
            { purpose: 'marketing', checked },
          ],
        },
      ])[0]?.data;
    expect(banner(false)).toMatchObject({ reject: 'Keuze opslaan', rejectBy: 'save' });
    expect(banner(true)).toMatchObject({ reject: null, save: 'Keuze opslaan', switchedOn: 1 });
  });

  it('knows no button that is not drawn', () => {
    const [seen] = see(detector, [
      {
        kind: 'banner',
        buttons: [
          { role: 'accept', text: 'Ja' },
          { role: 'reject', text: 'Nee', box: { x: 0, y: 0, width: 0, height: 0 } },
        ],
      },
    ]);
    expect(seen?.data).toMatchObject({ reject: null, areaRatio: null, rejectAsText: null });
  });

  it('names the buttons whose words nobody knew', () => {
    const [seen] = see(detector, [
      { kind: 'banner', buttons: [{ role: 'accept', text: 'Ja' }, { text: 'Liever niet zo' }] },
    ]);
    expect(seen?.data.unread).toEqual(['Liever niet zo']);
  });

  it('is the fullest measurement of a layer, and each layer is told once', () => {
    const seen = see(detector, [
      { kind: 'banner', buttons: [{ role: 'accept', text: 'Ja' }] },
      { kind: 'banner' },
      { kind: 'banner', frame: 1, buttons: [] },
      { kind: 'banner', layer: 2 },
    ]);
    expect(seen.map(({ id }) => id)).toEqual(['banner:layer-1', 'banner:layer-2']);
    expect(seen[0]?.data.reject).toBe('Weigeren');
  });

  it('counts as the page’s word against itself, but not in a frame that anybody can have filled', () => {
    const trust = (frame: number, foundBy: 'platform' | 'words', ...more: PartialSignal[]) =>
      see(detector, [{ kind: 'banner', frame, foundBy }, ...more])[0]?.trust;
    expect([trust(0, 'words'), trust(1, 'platform'), trust(1, 'words')]).toEqual([
      'browser',
      'browser',
      'page',
    ]);
    expect(trust(1, 'words', { kind: 'platform', name: 'Sourcepoint' })).toBe('browser');
    expect(trust(1, 'words', { kind: 'consent-string', where: 'api' })).toBe('browser');
    expect(trust(1, 'words', { kind: 'consent-string', where: 'cookie' })).toBe('page');
  });

  it('is in another language than the page only when both say which', () => {
    const differs = (banner: string | null, page: string | null) =>
      see(detector, [
        { kind: 'banner', language: banner },
        { kind: 'page', language: page },
      ])[0]?.data.languageDiffers;
    expect([differs('en', 'nl-NL'), differs('nl-BE', 'nl'), differs(null, 'nl')]).toEqual([
      true,
      false,
      null,
    ]);
  });
});
