import type { Check, Difference } from './compare.ts';

interface Reason {
  readonly check: Check;
  readonly by: Difference['by'];
  /** Only on these pages; absent: on all. */
  readonly pages?: readonly string[];
  readonly text: string;
}

const reasons: readonly Reason[] = [];

/** Why the two differ, by what was found out about each; null for a difference that nobody has explained yet. */
export function reasonFor(page: string, check: Check, by: Difference['by']): string | null {
  const fits = reasons.filter((reason) => reason.check === check && reason.by === by);
  const found =
    fits.find(({ pages }) => pages?.includes(page)) ?? fits.find(({ pages }) => pages === undefined);
  return found?.text ?? null;
}
