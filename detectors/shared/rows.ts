import { isUnder } from './address.ts';

/** A row of a host list in rules/words: its host covers every name below it. */
export interface HostRow {
  readonly company: string;
  readonly host: string;
}

export function rowFor<Row extends HostRow>(rows: readonly Row[], host: string): Row | null {
  return rows.find((row) => isUnder(host, row.host)) ?? null;
}
