import type { Judgement } from '../../core/model/finding.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Gap, Visit } from '../../core/model/visit.ts';
import type { VisitPatch } from './contract.ts';
import { type Packed, pack } from './pack.ts';
import { toRow } from './rows.ts';

/** One thing to be written about one visit, as it waits in memory. */
export type Change =
  | { readonly kind: 'put'; readonly id: VisitId; readonly visit: Visit }
  | { readonly kind: 'update'; readonly id: VisitId; readonly patch: VisitPatch }
  | { readonly kind: 'gap'; readonly id: VisitId; readonly gap: Gap }
  | { readonly kind: 'signals'; readonly id: VisitId; readonly json: string; readonly count: number }
  | {
      readonly kind: 'judgement';
      readonly id: VisitId;
      readonly json: string;
      readonly summary: VisitSummary;
      readonly fingerprint: string;
    }
  | { readonly kind: 'summary'; readonly id: VisitId; readonly summary: VisitSummary };

/** A change with what of it was packed; packing is asynchronous and so cannot happen inside a transaction. */
export interface Ready {
  readonly change: Change;
  readonly packed: Packed | null;
}

/** Characters of JSON in one record; larger flushes become several, so that no reader needs much memory at once. */
const partSize = 256_000;
/** A single signal beyond this is not evidence but an attack, or a sensor that forgot its caps. */
const signalSize = 512_000;

/** Signals of one visit → changes. Becomes text at once: what the caller does to the objects later has no effect. */
export function signalChanges(id: VisitId, signals: readonly Signal[], now: number): Change[] {
  const changes: Change[] = [];
  let part: string[] = [];
  let size = 0;
  const flush = () => {
    if (part.length > 0)
      changes.push({ kind: 'signals', id, json: `[${part.join(',')}]`, count: part.length });
    part = [];
    size = 0;
  };
  for (const signal of signals) {
    const json = JSON.stringify(toRow(signal));
    if (json.length > signalSize) {
      changes.push({ kind: 'gap', id, gap: oversized(now) });
      continue;
    }
    if (size + json.length > partSize) flush();
    part.push(json);
    size += json.length;
  }
  flush();
  return changes;
}

export function judgementChange(id: VisitId, judgement: Judgement, summary: VisitSummary): Change {
  const json = JSON.stringify(judgement);
  return { kind: 'judgement', id, json, summary, fingerprint: fingerprint(json + JSON.stringify(summary)) };
}

/** FNV-1a over two halves of 32 bits and the length: enough to see that something is the same as before. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ place, 0x85ebca6b);
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

/** Packs a change for the database. What waits longer is packed once. */
export async function ready(change: Change): Promise<Ready> {
  const known = alreadyPacked.get(change);
  if (known !== undefined) return { change, packed: known };
  const json = jsonOf(change);
  if (json === null) return { change, packed: null };
  const packed = await pack(json);
  alreadyPacked.set(change, packed);
  return { change, packed };
}

const alreadyPacked = new WeakMap<Change, Packed>();

function jsonOf(change: Change): string | null {
  switch (change.kind) {
    case 'signals':
    case 'judgement':
      return change.json;
    case 'put': {
      const { cookies } = change.visit.earlier;
      return Object.keys(cookies).length === 0 ? null : JSON.stringify(cookies);
    }
    case 'update':
      return change.patch.earlier === undefined ? null : JSON.stringify(change.patch.earlier.cookies);
    default:
      return null;
  }
}

function oversized(now: number): Gap {
  return {
    kind: 'too-many-signals',
    at: new Date(now).toISOString(),
    why: `a signal longer than ${signalSize} characters was not kept`,
  };
}
