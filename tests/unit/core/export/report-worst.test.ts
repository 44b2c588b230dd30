import { expect, test } from 'vitest';
import { judge } from '../../../../core/engine/judge.ts';
import { reportOf } from '../../../../core/export/report.ts';
import { golden } from '../../../visits/golden.ts';
import { law } from '../../../visits/law.ts';

test('the summary names the surest and gravest finding, by its title', () => {
  expect(worstOf('session-recording-on-child-page')).toMatchObject({ certainty: 'strong-indication' });
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
