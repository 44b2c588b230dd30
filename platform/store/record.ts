import type { Gap, Visit } from '../../core/model/visit.ts';
import type { KeptVisit, VisitHead, VisitPatch } from './contract.ts';
import type { VisitRecord, VisitState } from './schema.ts';

/** Both records of one visit. Each is written again only when it is another object than before. */
export interface VisitRecords {
  readonly record: VisitRecord;
  readonly state: VisitState;
}

/** Gaps that one visit keeps: the first ones say enough. */
const maxGaps = 20;

/** A visit that begins, or is given anew (a page that came back): what was judged, counted or missed stays. */
export function beginRecords(visit: Visit, known: VisitRecords | null): VisitRecords {
  const { earlier, ...head } = visit;
  const before = known?.state;
  const records = {
    record: { visit: head, earlier: { visits: earlier.visits, audience: earlier.audience } },
    state: {
      changed: {},
      summary: before?.summary ?? null,
      ...(before?.judged !== undefined && { judged: before.judged }),
      ...(visit.endedAt === null && { open: 1 as const }),
      ...(before?.counted && { counted: 1 as const }),
      bytes: before?.bytes ?? { signals: 0, judgement: 0 },
    },
  };
  return known === null ? records : headOf(known).gaps.reduce(withGap, records);
}

export function patchRecords({ record, state }: VisitRecords, patch: VisitPatch): VisitRecords {
  const { earlier, documentId, tabId, startedAt, site, ...changed } = patch;
  const indexed = {
    ...(documentId !== undefined && { documentId }),
    ...(tabId !== undefined && { tabId }),
    ...(startedAt !== undefined && { startedAt }),
    ...(site !== undefined && { site }),
  };
  const rewritten = {
    visit: { ...record.visit, ...indexed },
    earlier: earlier === undefined ? record.earlier : { visits: earlier.visits, audience: earlier.audience },
  };
  const needed = earlier !== undefined || Object.keys(indexed).length > 0;
  return {
    record: needed ? rewritten : record,
    state:
      Object.keys(changed).length === 0
        ? state
        : {
            ...state,
            changed: { ...state.changed, ...changed },
            ...(changed.endedAt === null && { open: 1 }),
          },
  };
}

/** The same kind with the same reason is one gap, whenever it happened again. */
export function withGap(records: VisitRecords, gap: Gap): VisitRecords {
  const { gaps } = headOf(records);
  const known = gaps.some(({ kind, why }) => kind === gap.kind && why === gap.why);
  if (known || gaps.length >= maxGaps) return records;
  const { record, state } = records;
  return { record, state: { ...state, changed: { ...state.changed, gaps: [...gaps, gap] } } };
}

/** A closed visit leaves the index `open`; the end that it already had stays. */
export function closeState(records: VisitRecords, endedAt: number, signals: number): VisitState {
  const { open: _, ...state } = records.state;
  return {
    ...state,
    changed: { ...state.changed, endedAt: headOf(records).endedAt ?? endedAt },
    counted: 1,
    bytes: { ...state.bytes, signals },
  };
}

/** The visit as it is now. */
export function headOf({ record, state }: VisitRecords): VisitHead {
  return { ...record.visit, ...state.changed };
}

export function kept(records: VisitRecords): KeptVisit {
  return { visit: headOf(records), summary: records.state.summary };
}
