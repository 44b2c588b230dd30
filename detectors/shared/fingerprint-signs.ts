import type { CallSignal, DrawingSignal } from '../../core/model/signal.ts';
import weights from '../../rules/words/fingerprint-weights.json' with { type: 'json' };
import { momentOf } from './actor.ts';
import { testDrawings } from './test-drawing.ts';

/** One kind of device information that a script gathered. */
export interface Sign {
  /** A row of rules/words/fingerprint-weights.json. */
  readonly id: string;
  readonly points: number;
  /** When the last part of it was first asked for; milliseconds since the visit began. */
  readonly at: number;
  readonly signals: readonly (CallSignal | DrawingSignal)[];
}

type Row = (typeof weights.rows)[number];

/** The signs of one script, or of one owner's scripts. */
export function fingerprintSigns(
  calls: readonly CallSignal[],
  drawings: readonly DrawingSignal[],
): readonly Sign[] {
  const byApi = new Map<string, readonly (CallSignal | DrawingSignal)[]>(
    Map.groupBy(calls, ({ api }) => api),
  );
  const drawn = testDrawings(drawings, calls);
  if (drawn.length > 0) byApi.set('drawing', drawn);
  return weights.rows.flatMap((row) => {
    if (row.without.some((api) => byApi.has(api))) return [];
    const signals = row.amount === null ? together(row, byApi) : enough(row.amount, byApi);
    if (signals.length === 0) return [];
    return { id: row.id, points: row.points, at: Math.max(...signals.map(momentOf)), signals };
  });
}

type ByApi = ReadonlyMap<string, readonly (CallSignal | DrawingSignal)[]>;

/** The first call of each part; nothing when a part is missing. */
function together(row: Row, byApi: ByApi): readonly (CallSignal | DrawingSignal)[] {
  const parts = row.every.map((apis) => earliest(apis.flatMap((api) => byApi.get(api) ?? [])));
  return parts.includes(null) ? [] : parts.filter((part) => part !== null);
}

function enough(amount: NonNullable<Row['amount']>, byApi: ByApi): readonly CallSignal[] {
  const calls = amount.apis
    .flatMap((api) => byApi.get(api) ?? [])
    .filter((signal): signal is CallSignal => signal.kind === 'call');
  const reached = amount.counter === null ? different(calls, amount.of) : highest(calls, amount.counter);
  return reached >= amount.least ? calls : [];
}

function earliest(signals: readonly (CallSignal | DrawingSignal)[]): CallSignal | DrawingSignal | null {
  return signals.reduce<CallSignal | DrawingSignal | null>(
    (first, signal) => (first === null || momentOf(signal) < momentOf(first) ? signal : first),
    null,
  );
}

/** How many different details, of a closed list where there is one. */
function different(calls: readonly CallSignal[], of: readonly string[]): number {
  const details = calls.flatMap((call) => call.details);
  return new Set(of.length === 0 ? details : details.filter((detail) => of.includes(detail))).size;
}

/** The highest running number that the calls tell under a name: `fonts:57`. */
export function highest(calls: readonly CallSignal[], counter: string): number {
  let most = 0;
  for (const detail of calls.flatMap((call) => call.details)) {
    if (!detail.startsWith(`${counter}:`)) continue;
    const number = Number.parseInt(detail.slice(counter.length + 1), 10);
    if (number > most) most = number;
  }
  return most;
}
