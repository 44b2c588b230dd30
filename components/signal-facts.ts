import type { Signal } from '../core/model/signal.ts';

/** A signal that is no request, as the table of a visit shows it. */
export interface SignalFacts {
  readonly id: string;
  readonly kind: Signal['kind'];
  /** Milliseconds since the visit began. */
  readonly at: number;
  readonly trust: Signal['trust'];
  /** Field → value, capped: the file of the visit has them whole. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const common: ReadonlySet<string> = new Set(['id', 'kind', 'at', 'trust']);
const longest = 300;

/** The signals beside requests and hosts, which have tables of their own, in the order of time. */
export function otherSignals(signals: readonly Signal[]): readonly SignalFacts[] {
  return signals
    .filter(({ kind }) => kind !== 'request' && kind !== 'host')
    .sort((a, b) => a.at - b.at)
    .map((signal) => ({
      id: signal.id,
      kind: signal.kind,
      at: signal.at,
      trust: signal.trust,
      facts: Object.entries(signal)
        .filter(([name, value]) => !common.has(name) && value !== null)
        .map(([name, value]) => [name, short(value)] as const),
    }));
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
