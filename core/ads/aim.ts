/** What one sign counts, and from how many points on a verdict holds: the shape of rules/words/ad-aim-weights.json. */
export interface AimWeights {
  readonly personalised: number;
  readonly perhaps: number;
  readonly contextual: number;
  readonly contextualBelow: number;
  readonly rows: readonly {
    readonly id: string;
    readonly personalised: number;
    readonly contextual: number;
  }[];
}

export interface Aim {
  readonly verdict: 'personalised' | 'contextual' | 'unknown';
  /** Unknown, but more points say that it is than not. */
  readonly perhaps: boolean;
  /** Both 0 to 100. */
  readonly personalised: number;
  readonly contextual: number;
  /** Signs that counted, the heaviest first. */
  readonly reasons: readonly string[];
}

/** Weighs the signs of one company's requests; each counts once, and one that no row knows counts nothing. */
export function aimOf(signs: ReadonlySet<string>, weights: AimWeights): Aim {
  const rows = weights.rows.filter(({ id }) => signs.has(id));
  const personalised = within(rows.reduce((sum, row) => sum + row.personalised, 0));
  const contextual = within(rows.reduce((sum, row) => sum + row.contextual, 0));
  const verdict = verdictOf(personalised, contextual, weights);
  const weight = (row: AimWeights['rows'][number]) =>
    Math.max(Math.abs(row.personalised), Math.abs(row.contextual));
  return {
    verdict,
    perhaps: verdict === 'unknown' && personalised >= weights.perhaps,
    personalised,
    contextual,
    reasons: rows.toSorted((a, b) => weight(b) - weight(a)).map(({ id }) => id),
  };
}

function verdictOf(personalised: number, contextual: number, weights: AimWeights): Aim['verdict'] {
  if (personalised >= weights.personalised) return 'personalised';
  return contextual >= weights.contextual && personalised < weights.contextualBelow
    ? 'contextual'
    : 'unknown';
}

function within(points: number): number {
  return Math.max(0, Math.min(100, points));
}
