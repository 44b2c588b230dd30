import { expect, test } from 'vitest';
import { judge } from '../../../../core/engine/judge.ts';
import { reportOf } from '../../../../core/export/report.ts';
import { buildSignals, buildVisit } from '../../../visits/build.ts';
import { golden } from '../../../visits/golden.ts';
import { law } from '../../../visits/law.ts';

const company = { id: 'adco', name: 'AdCo', category: 'advertising', country: 'US', behaviours: [] } as const;

test('the summary names the surest and gravest finding, by its title', () => {
  expect(worstOf('session-recording-on-child-page')).toMatchObject({ certainty: 'strong-indication' });
});

test('of two that are equally grave for an adult it names the one that is graver for a child', () => {
  const visit = buildVisit();
  const signals = buildSignals([
    { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
    { kind: 'host', host: 'ads.example.com', company },
    { kind: 'request', url: 'https://ads.example.com/p', at: 100, setCookies: [{ domain: 'example.com' }] },
    { kind: 'banner', at: 400, buttons: [{ role: 'accept', text: 'Akkoord' }] },
  ]);
  const judgement = judge(visit, signals, law);
  const { findings, summary } = reportOf(visit, signals, judgement, law.ruleSet);
  const severity = (rule: string) => findings.find((one) => one.rule === rule)?.severity;
  expect(severity('consent.no-reject-first-layer')).toBe(severity('profiling.tracker-before-consent'));
  expect(summary.worst?.title.en).toBe('Trackers were there before you chose');
});

test('a summary without a strong indication names none', () => {
  expect(worstOf('session-replay-hit')).toBeUndefined();
});

function worstOf(name: string) {
  const one = golden.find((visit) => visit.name === name);
  if (one === undefined) throw new Error(`there is no visit ${name}`);
  const judgement = judge(one.visit, one.signals, law);
  return reportOf(one.visit, one.signals, judgement, law.ruleSet).summary.worst;
}
