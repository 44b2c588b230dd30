import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/engine/judge.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../visits/build.ts';
import { law } from '../../visits/law.ts';

const odd = 'x'.repeat(2000);
const nowhere = { x: Number.NaN, y: -1e9, width: -5, height: 0 };

/** What a hostile page can draw or claim; every one went through the caps of the background. */
const claims: readonly (readonly [string, PartialSignal])[] = [
  ['a banner without anything', { kind: 'banner', text: '', buttons: [], links: [], partners: null }],
  [
    'a banner of buttons that are nowhere',
    { kind: 'banner', buttons: [{ role: 'accept', box: nowhere, contrast: 0, standsOut: 0, fontSize: 0 }] },
  ],
  ['a banner in one endless word', { kind: 'banner', text: odd, language: '__proto__' }],
  ['markup for a text', { kind: 'banner', text: '<b>cookies</b> {consent.acceptText} \u202e' }],
  ['partners without end', { kind: 'banner', partners: Number.MAX_SAFE_INTEGER }],
  [
    'toggles named like properties',
    { kind: 'banner', toggles: [{ label: '__proto__', checked: true, purpose: 'marketing' }] },
  ],
  ['a choice before time began', { kind: 'choice', at: -1e9, clicks: -3, text: odd }],
  ['a search that took no time', { kind: 'banner-search', ended: 'found', seconds: 0, wayBack: 'none' }],
  ['a platform named like a property', { kind: 'platform', name: 'constructor' }],
];

describe('a hostile banner', () => {
  it.each(claims)('%s makes no detector or fact fail', (_, claim) => {
    const { facts } = judge(buildVisit(), buildSignals([claim, { kind: 'page' }]), law);
    expect(facts.filter((fact) => !fact.known && fact.reason === 'detector-failed')).toEqual([]);
  });

  it('in a frame of an advertisement says nothing above a signal of the page', () => {
    const wicked: PartialSignal = {
      kind: 'banner',
      frame: 2,
      covers: 1,
      scrollLocked: true,
      text: 'Voor de beste ervaring. Door verder te gaan ga je akkoord met cookies. Betaal € 2,99.',
      buttons: [{ role: 'accept', text: 'Ja, prima' }],
      toggles: [{ purpose: 'marketing', checked: true }],
    };
    const { findings } = judge(buildVisit(), buildSignals([wicked, { kind: 'page' }]), law);
    const indicated = findings.filter(({ outcome }) => outcome === 'indication');
    expect(indicated.length).toBeGreaterThan(3);
    expect(new Set(indicated.map(({ certainty }) => certainty))).toEqual(new Set(['signal']));
  });

  it('in a frame does not take the place of the banner of the page', () => {
    const loud = { kind: 'banner', frame: 1, buttons: Array(20).fill({ role: 'accept' }) } as const;
    const { observations } = judge(buildVisit(), buildSignals([{ kind: 'banner' }, loud]), law);
    expect(observations.find(({ kind }) => kind === 'banner')?.data.frame).toBe(0);
  });

  it('and a thousand choices give observations with ids of their own, and bounded ones', () => {
    const choices = Array.from(
      { length: 1000 },
      (_, at): PartialSignal => ({ kind: 'choice', at: at * 2000 }),
    );
    const { observations } = judge(buildVisit(), buildSignals([{ kind: 'banner' }, ...choices]), law);
    const ids = observations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThan(100);
  });
});
