import type { FactValue } from '../../core/model/fact.ts';
import type { Certainty, Outcome } from '../../core/model/rule.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import { buildSignals, buildVisit, type PartialSignal } from './build.ts';

/** What a golden visit must show. `facts` gives a value, or the reason why it is unknown. */
interface Expected {
  readonly indications?: Readonly<Record<string, Certainty>>;
  /** Rules that must not be indicated: the near misses. */
  readonly not?: readonly string[];
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly observations?: Readonly<Record<string, number>>;
  readonly facts?: Readonly<Record<string, FactValue>>;
}

export interface Golden {
  readonly name: string;
  readonly visit: Visit;
  readonly signals: readonly Signal[];
  readonly expect: Expected;
}

interface GoldenFile {
  /** One sentence: what this visit is. */
  readonly about: string;
  readonly visit: Partial<Visit>;
  readonly signals: readonly PartialSignal[];
  readonly expect: Expected;
}

const files = import.meta.glob<GoldenFile>('./*/visit.json', { eager: true, import: 'default' });

export const golden: readonly Golden[] = Object.entries(files).map(([path, file]) => ({
  name: path.split('/').at(-2) ?? path,
  visit: buildVisit(file.visit),
  signals: buildSignals(file.signals),
  expect: file.expect,
}));
