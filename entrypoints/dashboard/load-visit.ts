import type { VisitId } from '../../core/model/ids.ts';
import type { VisitReport } from '../../core/model/report.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import { requestReport } from '../../platform/messages.ts';
import type { Store } from '../../platform/store/contract.ts';
import type { StoreProblem } from '../../platform/store/problem.ts';

export type LoadedVisit =
  | { readonly kind: 'loading' | 'missing' }
  | { readonly kind: 'problem'; readonly problem: StoreProblem }
  | {
      readonly kind: 'visit';
      readonly visit: Visit;
      readonly report: VisitReport;
      readonly signals: readonly Signal[];
    };

/** Reads one visit whole: the report first, for to ask for it writes and judges what is still on its way. */
export async function loadVisit(store: Store, id: VisitId): Promise<LoadedVisit> {
  const answer = await requestReport({ visit: id }).catch(() => null);
  const [kept, signals] = await Promise.all([store.readVisit(id), store.readSignals(id)]);
  if (!kept.ok) return { kind: 'problem', problem: kept.problem };
  if (!signals.ok) return { kind: 'problem', problem: signals.problem };
  if (kept.value === null) return { kind: 'missing' };
  if (!answer?.report) {
    return { kind: 'problem', problem: { key: 'storage-failed', detail: 'the background did not answer' } };
  }
  return { kind: 'visit', visit: kept.value.visit, report: answer.report, signals: signals.value };
}
