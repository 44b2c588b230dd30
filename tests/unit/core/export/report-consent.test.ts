import { expect, test } from 'vitest';
import { judge } from '../../../../core/engine/judge.ts';
import { reportOf } from '../../../../core/export/report.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../../visits/build.ts';
import { law } from '../../../visits/law.ts';

const shown: PartialSignal = { kind: 'banner', at: 0 };

test('a report tells a refusal from the click on, and never the second after it as a phase', () => {
  expect(reported([shown, { kind: 'choice', what: 'reject', at: 4000 }]).consent.phases).toEqual([
    { phase: 'before', from: '2026-02-02T02:40:00.000Z' },
    { phase: 'rejected', from: '2026-02-02T02:40:04.000Z' },
  ]);
});

test('the summary says the phase at the end, so that who follows a visit sees a choice', () => {
  expect(reported([shown]).summary.phase).toBe('before');
  expect(reported([shown, { kind: 'choice', what: 'accept', at: 4000 }]).summary.phase).toBe('accepted');
});

function reported(given: readonly PartialSignal[]) {
  const visit = buildVisit({ startedAt: Date.UTC(2026, 1, 2, 2, 40) });
  const signals = buildSignals(given);
  return reportOf(visit, signals, judge(visit, signals, law), law.ruleSet);
}
