import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../../core/model/signal.ts';
import type { ConsentClaim } from '../../../../platform/messages.ts';
import { consentBegun, consentSignals } from '../../../../platform/sensors/consent-signals.ts';
import type { ConsentEvent } from '../../../../platform/sensors/events.ts';
import { type LiveVisit, liveVisit } from '../../../../platform/sensors/visits.ts';
import { buildVisit } from '../../../visits/build.ts';

const top = 'https://www.krant.example/';
const framed = 'https://cmp.platform.example/vraag';
const frame = { origin: 'https://cmp.platform.example', covers: 1, scrollLocked: true };
const box = { x: 10, y: 20, width: 200, height: 40 };
const viewport = { width: 1000, height: 800 };

function banner(layer: 1 | 2 = 1): ConsentClaim {
  const button = { text: 'OK', role: 'accept', box, inView: true, asText: false, filled: true } as const;
  return {
    type: 'consent-banner',
    at: 0,
    layer,
    foundBy: 'words',
    box,
    viewport,
    covers: 0.2,
    scrollLocked: false,
    text: 'Cookies',
    language: null,
    buttons: [{ ...button, contrast: 5, standsOut: 5, fontSize: 16, focusable: true, order: 0 }],
    toggles: [],
    links: [{ text: 'Meer', href: 'https://www.krant.example/cookies?gebruiker=fenna' }],
    partners: null,
    focusInside: false,
    dialog: false,
  };
}

type Click = Extract<ConsentClaim, { type: 'consent-click' }>;
const click = (given: Partial<Click>): ConsentClaim => ({
  type: 'consent-click',
  at: 0,
  text: 'Akkoord',
  role: 'accept',
  toggles: null,
  clicks: 1,
  ...given,
});
const onTop = (): ConsentClaim => ({
  type: 'consent-candidate',
  at: 0,
  document: false,
  frames: [{ ...frame, box: { x: 100, y: 500, width: 400, height: 300 } }],
  viewport,
});

describe('what is told of consent', () => {
  it('becomes a banner with the time of its first sight and addresses without values', () => {
    const { tell } = visit();
    tell(1000, banner());
    const [again] = tell(3000, banner());
    expect(again).toMatchObject({ id: 'banner:0:1', kind: 'banner', at: 1000, frame: 0 });
    expect(JSON.stringify(again)).not.toContain('fenna');
  });

  it('keeps how each switch stood when it was seen first, whatever the person did since', () => {
    const { tell } = visit();
    const stands = (checked: boolean): ConsentClaim => ({
      ...(banner() as Extract<ConsentClaim, { type: 'consent-banner' }>),
      toggles: [{ label: 'Statistiek', checked, fixed: false, purpose: 'statistics', visible: true }],
    });
    tell(1000, stands(false));
    const [again] = tell(3000, stands(true));
    expect(again).toMatchObject({ toggles: [{ label: 'Statistiek', checked: false }] });
  });

  it('ends the search and says that the sensor worked', () => {
    const made = visit().tell(1000, banner());
    expect(made.map(short)).toEqual(['banner', 'banner-search found', 'health ok']);
  });

  it('has the boxes of a frame as the top window has them', () => {
    const { tell } = visit();
    tell(500, onTop());
    const [seen] = tell(1000, banner(), framed, 7);
    expect(seen).toMatchObject({
      id: 'banner:7:1',
      frame: 1,
      box: { x: 110, y: 520, width: 200, height: 40 },
      covers: 1,
      scrollLocked: true,
      viewport,
    });
  });

  it('is a second layer when it comes in another frame, after a press on settings', () => {
    const { tell } = visit();
    tell(1000, banner(), framed, 7);
    tell(2000, click({ text: 'Instellingen', role: 'settings' }), framed, 7);
    expect(tell(3000, banner(), framed, 8)[0]).toMatchObject({ id: 'banner:8:2', layer: 2 });
  });

  it('is a choice with the presses of all frames', () => {
    const { tell } = visit();
    tell(2000, click({ role: 'settings', clicks: 1 }), framed, 7);
    const [choice] = tell(4000, click({ role: 'save', toggles: 'none', clicks: 3 }), framed, 8);
    expect(choice).toMatchObject({ kind: 'choice', what: 'save-none', by: 'person', clicks: 4, at: 4000 });
  });

  it('is saved with some on, closed, or nothing chosen, by what was pressed', () => {
    const chosen = (given: Partial<Click>) => visit().tell(1, click(given)).map(short);
    expect(chosen({ role: 'save', toggles: 'some' })).toEqual(['choice save-some']);
    expect(chosen({ role: 'close' })).toEqual(['choice close']);
    expect(chosen({ role: 'pay' })).toEqual([]);
    expect(chosen({ role: 'link' })).toEqual([]);
  });

  it('of the bridge is read by its words', () => {
    expect(
      visit()
        .tell(1, click({ role: null, text: 'Alles weigeren', clicks: null }))
        .map(short),
    ).toEqual(['choice reject']);
  });

  it('of the bridge in a frame counts once the top document says that the frame lies on top', () => {
    const { tell } = visit();
    expect(tell(1000, click({ role: null, clicks: null }), framed, 7)).toEqual([]);
    expect(tell(2000, onTop())).toMatchObject([{ kind: 'choice', what: 'accept', at: 1000, frame: 1 }]);
    expect(tell(3000, onTop())).toEqual([]);
  });

  it('says that no banner was found, and the way back', () => {
    const made = visit().tell(10_500, {
      type: 'consent-search',
      at: 0,
      seconds: 10.1,
      late: false,
      wayBack: 'none',
    });
    expect(made).toMatchObject([
      { kind: 'banner-search', ended: 'none', seconds: 10.1, wayBack: 'none' },
      { kind: 'health', sensor: 'consent', state: 'ok' },
    ]);
  });

  it('says that the search began late', () => {
    const claim: ConsentClaim = { type: 'consent-search', at: 0, seconds: 10, late: true, wayBack: null };
    expect(visit().tell(30_000, claim).map(short)).toEqual(['banner-search none', 'health late']);
  });

  it('is a choice by the platform, unless the person was seen to press', () => {
    const done: ConsentClaim = {
      type: 'consent-string',
      at: 0,
      format: 'tcf',
      // The specification's own example: platform 31 has consent for no purpose.
      text: 'COw4XqLOw4XqLAAAAAENAXCAAAAAAAAAAAAAAAAAAAAA',
      event: 'useractioncomplete',
      gdprApplies: true,
      cmpId: 28,
    };
    expect(visit().tell(5000, done).map(short)).toEqual([
      'consent-string',
      'platform OneTrust',
      'choice reject',
    ]);
    const { tell } = visit();
    tell(4000, click({ role: 'reject' }));
    expect(tell(5000, done).map(short)).toEqual(['consent-string', 'platform OneTrust']);
  });

  it('is heard no more when a page tells too much', () => {
    const { tell } = visit();
    for (let at = 0; at < 120; at += 1) tell(at, click({}));
    expect(tell(1000, click({}))).toEqual([]);
  });
});

describe('until the search has ended', () => {
  it('the sensor is late, unless something was told already', () => {
    const { live, tell } = visit();
    expect(consentBegun(live.visit.startedAt + 200, live)).toMatchObject([
      { sensor: 'consent', state: 'late' },
    ]);
    tell(1000, banner());
    expect(consentBegun(live.visit.startedAt + 1200, live)).toEqual([]);
  });
});

function visit(): {
  readonly live: LiveVisit;
  tell(at: number, claim: ConsentClaim, url?: string, frameId?: number): Signal[];
} {
  const live = liveVisit(buildVisit({}));
  return {
    live,
    tell(at, claim, url = top, frameId = 0) {
      const timeStamp = live.visit.startedAt + at;
      const event: ConsentEvent = {
        kind: 'consent',
        tabId: 1,
        frameId,
        documentId: null,
        url,
        timeStamp,
        claim,
      };
      return consentSignals(event, live, frameId === 0 ? 0 : 1);
    },
  };
}

function short(signal: Signal): string {
  if (signal.kind === 'choice') return `choice ${signal.what}`;
  if (signal.kind === 'banner-search') return `banner-search ${signal.ended}`;
  if (signal.kind === 'health') return `health ${signal.state}`;
  if (signal.kind === 'platform') return `platform ${signal.name}`;
  return signal.kind;
}
