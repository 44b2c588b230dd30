import type { Gap, Visit } from '../../core/model/visit.ts';
import type { KeptVisit, VisitPatch } from './contract.ts';
import type { VisitRecord } from './schema.ts';

/** Gaps that one visit keeps: the first ones say enough. */
const maxGaps = 20;

/** A visit that begins, or is given anew: what was judged of it stays. */
export function beginRecord(visit: Visit, known: VisitRecord | undefined): VisitRecord {
  const { earlier, ...head } = visit;
  return {
    visit: head,
    earlier: { visits: earlier.visits, audience: earlier.audience },
    summary: known?.summary ?? null,
    ...(visit.endedAt === null && { open: 1 }),
    bytes: known?.bytes ?? { signals: 0, judgement: 0 },
  };
}

export function patchRecord(record: VisitRecord, { earlier, ...patch }: VisitPatch): VisitRecord {
  return {
    ...record,
    visit: { ...record.visit, ...patch },
    ...(earlier !== undefined && { earlier: { visits: earlier.visits, audience: earlier.audience } }),
  };
}

/** The same kind with the same reason is one gap, whenever it happened again. */
export function withGap(record: VisitRecord, gap: Gap): VisitRecord {
  const { gaps } = record.visit;
  const known = gaps.some(({ kind, why }) => kind === gap.kind && why === gap.why);
  if (known || gaps.length >= maxGaps) return record;
  return { ...record, visit: { ...record.visit, gaps: [...gaps, gap] } };
}

/** A closed visit leaves the index `open`. */
export function closeRecord(
  { open: _, ...record }: VisitRecord,
  endedAt: number,
  signals: number,
): VisitRecord {
  return {
    ...record,
    visit: { ...record.visit, endedAt: record.visit.endedAt ?? endedAt },
    bytes: { ...record.bytes, signals },
  };
}

export function kept({ visit, summary }: VisitRecord): KeptVisit {
  return { visit, summary };
}
