import { expect, it } from 'vitest';
import { consentSignals } from '../../../../platform/sensors/consent-signals.ts';
import type { ConsentEvent } from '../../../../platform/sensors/events.ts';
import { liveVisit } from '../../../../platform/sensors/visits.ts';
import { fold } from '../../../../platform/store/fold.ts';
import { buildVisit } from '../../../visits/build.ts';

const visit = buildVisit({ startedAt: 1000 });
const told = (timeStamp: number, text: string): ConsentEvent => ({
  kind: 'consent',
  tabId: 1,
  frameId: 0,
  documentId: 'D1',
  url: 'https://www.example.nl/',
  timeStamp,
  claim: {
    type: 'consent-string',
    at: timeStamp,
    format: 'tcf',
    text,
    event: 'cmpuishown',
    gdprApplies: true,
    cmpId: null,
  },
});

it('keeps what a platform told before a choice when it shows its banner again', () => {
  const live = liveVisit(visit);
  const signals = [told(1500, 'CQ-voor'), told(9000, 'CQ-na')].flatMap((event) =>
    consentSignals(event, live, 0),
  );
  const strings = fold([signals]).flatMap((signal) =>
    signal.kind === 'consent-string' ? [[signal.at, signal.text]] : [],
  );
  expect(strings).toEqual([
    [500, 'CQ-voor'],
    [8000, 'CQ-na'],
  ]);
});
