import { expect, it } from 'vitest';
import { consentLayout } from '../../../components/consent-layout.ts';
import { judge } from '../../../core/engine/judge.ts';
import { reportOf } from '../../../core/export/report.ts';
import type { ConsentPhase } from '../../../core/model/consent.ts';
import { golden } from '../../visits/golden.ts';
import { law } from '../../visits/law.ts';

const facts: Readonly<Partial<Record<ConsentPhase, string>>> = {
  before: 'consent.trackersBeforeChoice',
  rejected: 'consent.trackersAfterRefusal',
  withdrawn: 'consent.trackersAfterWithdrawal',
  accepted: 'consent.trackersAfterAcceptance',
  'no-platform': 'consent.trackersWithoutPlatform',
};

it('counts in each part of the golden visits the trackers that the findings count', () => {
  const compared: string[] = [];
  const different: unknown[] = [];
  for (const { name, visit, signals } of golden) {
    const judgement = judge(visit, signals, law);
    const { parts, lanes } = consentLayout(reportOf(visit, signals, judgement, law.ruleSet));
    // The second after a refusal is still the phase before it to the facts; the picture tells it apart.
    if (lanes.some(({ marks }) => marks.some(({ kind }) => kind === 'settling'))) continue;
    for (const { phase, trackers } of parts) {
      const fact = judgement.facts.find(({ id }) => id === facts[phase]);
      if (fact?.known !== true) continue;
      compared.push(name);
      if (fact.value !== trackers) different.push([name, phase, fact.value, trackers]);
    }
  }
  expect(different).toEqual([]);
  expect(compared.length).toBeGreaterThan(20);
});
