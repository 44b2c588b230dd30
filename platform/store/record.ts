import type { Earlier, Gap, Visit } from '../../core/model/visit.ts';
import type { KeptVisit, VisitHead, VisitPatch } from './contract.ts';
import type { VisitRecord, VisitState } from './schema.ts';

/** Both records of one visit. */
export interface VisitRecords {
  readonly record: VisitRecord;
  readonly state: VisitState;
}

/** Gaps that one visit keeps: the first ones say enough. */
const maxGaps = 20;

export function beginRecord({ earlier, ...visit }: Visit): VisitRecord {
  return { visit, earlier: briefly(earlier) };
}

/** What was known before, without the cookies: those have a record of their own. */
function briefly({ visits, audience, choice }: Earlier | VisitRecord['earlier']): VisitRecord['earlier'] {
  return { visits, audience, choice: choice ?? null };
}

/** A visit that begins, or is given anew (a page that came back): what was judged, counted or missed stays. */
export function beginState({ endedAt, gaps }: Visit, known: VisitState | null): VisitState {
  const state = {
    changed: { endedAt, gaps },
    summary: known?.summary ?? null,
    ...(known?.judged !== undefined && { judged: known.judged }),
    ...(endedAt === null && { open: 1 as const }),
    ...(known?.counted && { counted: 1 as const }),
    bytes: known?.bytes ?? { signals: 0, judgement: 0 },
  };
  return (known?.changed.gaps ?? []).reduce(withGap, state);
}

/** Does this patch change what is searched for, or what was known of earlier visits? */
export function patchesRecord(patch: VisitPatch): boolean {
  return searchedFor.some((name) => patch[name] !== undefined);
}
const searchedFor = ['documentId', 'tabId', 'startedAt', 'site', 'earlier'] as const;

export function patchRecord({ visit, earlier: before }: VisitRecord, patch: VisitPatch): VisitRecord {
  const { earlier, documentId, tabId, startedAt, site } = { ...visit, earlier: before, ...patch };
  return {
    visit: { ...visit, documentId, tabId, startedAt, site },
    earlier: briefly(earlier),
  };
}

export function patchState(state: VisitState, patch: VisitPatch): VisitState {
  const { documentId: _d, tabId: _t, startedAt: _a, site: _s, earlier: _e, ...changed } = patch;
  if (Object.keys(changed).length === 0) return state;
  const opened = changed.endedAt === null && { open: 1 as const };
  return { ...state, changed: { ...state.changed, ...changed }, ...opened };
}

/** The same kind with the same reason is one gap, whenever it happened again. */
export function withGap(state: VisitState, gap: Gap): VisitState {
  const { gaps } = state.changed;
  const known = gaps.some(({ kind, why }) => kind === gap.kind && why === gap.why);
  if (known || gaps.length >= maxGaps) return state;
  return { ...state, changed: { ...state.changed, gaps: [...gaps, gap] } };
}

/** A closed visit leaves the index `open`; the end that it already had stays. */
export function closeState({ open: _, ...state }: VisitState, at: number, signals: number): VisitState {
  const endedAt = state.changed.endedAt ?? at;
  return {
    ...state,
    changed: { ...state.changed, endedAt },
    counted: 1,
    bytes: { ...state.bytes, signals },
  };
}

/** The visit as it is now. */
function headOf({ record, state }: VisitRecords): VisitHead {
  return { ...record.visit, ...state.changed };
}

export function kept(records: VisitRecords): KeptVisit {
  return { visit: headOf(records), summary: records.state.summary };
}
