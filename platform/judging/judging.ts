import { judge, type Law } from '../../core/engine/judge.ts';
import { reportOf } from '../../core/export/report.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitReport } from '../../core/model/report.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Store } from '../store/contract.ts';

/** After the last new signal, and at the latest after the first one: how long a visit waits to be judged. */
const judgeAfter = 1000;
const judgeWithin = 4000;
/** A visit that took long to judge waits this many times as long: a huge one must not keep the background busy. */
const restFactor = 5;
const mostFresh = 4;
const mostCounted = 500;

interface Fresh {
  /** The visit as it was, and how often it had changed. */
  readonly of: string;
  readonly changes: number | undefined;
  readonly report: VisitReport;
}

/** Judges visits when something new was seen, not at every request. */
export class Judging {
  readonly #store: Store;
  readonly #law: Law;
  readonly #judged: (visit: Visit, report: VisitReport) => void;
  /** Milliseconds that judging took last, for visits where that matters. */
  readonly #took = new Map<VisitId, number>();
  /** Reports of open visits of which nothing new was seen since: to open the popup again judges nothing again. */
  readonly #fresh = new Map<VisitId, Fresh>();
  /** How often a visit changed: what is seen while it is judged makes the report old at once. */
  readonly #changes = new Map<VisitId, number>();
  readonly #due = new Map<VisitId, { timer: ReturnType<typeof setTimeout>; since: number }>();

  constructor(store: Store, law: Law, judged: (visit: Visit, report: VisitReport) => void) {
    this.#store = store;
    this.#law = law;
    this.#judged = judged;
  }

  changed(id: VisitId): void {
    if (this.#changes.size >= mostCounted) {
      this.#changes.clear();
      this.#fresh.clear();
    }
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + 1);
    const now = Date.now();
    const known = this.#due.get(id);
    if (known !== undefined) clearTimeout(known.timer);
    const since = known?.since ?? now;
    const rest = (this.#took.get(id) ?? 0) * restFactor;
    const wait = Math.max(rest, Math.min(judgeAfter, since + judgeWithin - now), 0);
    this.#due.set(id, { since, timer: setTimeout(() => void this.judgeNow(id), wait) });
  }

  /** Judges a visit from what the database holds and keeps the result; null when there is no such visit. */
  async judgeNow(id: VisitId): Promise<VisitReport | null> {
    const due = this.#due.get(id);
    if (due !== undefined) clearTimeout(due.timer);
    this.#due.delete(id);
    const kept = await this.#store.readVisit(id);
    if (!kept.ok || kept.value === null) return null;
    const { visit } = kept.value;
    const changes = this.#changes.get(id);
    const of = JSON.stringify(visit);
    const fresh = this.#fresh.get(id);
    if (visit.endedAt === null && fresh?.of === of && fresh.changes === changes) return fresh.report;
    const signals = await this.#store.readSignals(id);
    if (!signals.ok) return null;
    const began = performance.now();
    const judgement = judge(visit, signals.value, this.#law);
    const report = reportOf(visit, signals.value, judgement, this.#law.ruleSet);
    const took = performance.now() - began;
    if (visit.endedAt === null && took > judgeAfter / restFactor) this.#took.set(id, took);
    else this.#took.delete(id);
    // While a visit runs, its judgement is made again and again: only the few numbers are worth writing.
    if (visit.endedAt === null) await this.#store.saveSummary(id, report.summary);
    else await this.#store.saveJudgement(id, judgement, report.summary);
    this.#judged(visit, report);
    if (visit.endedAt === null) this.#keep(id, { of, changes, report });
    return report;
  }

  #keep(id: VisitId, fresh: Fresh): void {
    const [oldest] = this.#fresh.keys();
    if (this.#fresh.size >= mostFresh && oldest !== undefined) this.#fresh.delete(oldest);
    this.#fresh.set(id, fresh);
  }
}
