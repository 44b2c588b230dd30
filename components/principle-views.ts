import type { ReportedFinding } from '../core/model/report.ts';
import { type Certainty, certainties } from '../core/model/rule.ts';
import type { Principle } from './catalogue.ts';

/** What can be said of one principle on this visit. `unknown` weighs more than `nothing-seen`. */
export type PrincipleStatus = 'seen' | 'nothing-seen' | 'unknown' | 'not-applicable' | 'invisible';

/** An indication; its certainty is there by definition. */
export type Indication = ReportedFinding & { readonly certainty: Certainty };

export interface PrincipleView {
  readonly number: number;
  readonly principle: Principle | null;
  readonly status: PrincipleStatus;
  /** Told here in full: this is the first principle that they name. The most certain, then the most severe first. */
  readonly findings: readonly Indication[];
  /** Told in full under another principle. */
  readonly also: readonly Indication[];
  /** Checks of this principle that gave an answer of nothing seen. */
  readonly nothingSeen: number;
  /** Checks that could not be decided. */
  readonly undetermined: readonly ReportedFinding[];
}

/** Groups findings by principle: those on which something was seen first, the most certain before the others. */
export function principleViews(
  findings: readonly ReportedFinding[],
  principles: readonly Principle[],
): readonly PrincipleView[] {
  const known = new Map(principles.map((principle) => [principle.number, principle]));
  const numbers = new Set([...known.keys(), ...findings.flatMap((finding) => finding.principles)]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => viewOf(number, known.get(number) ?? null, findings))
    .sort((a, b) => rankOfView(a) - rankOfView(b));
}

function viewOf(number: number, principle: Principle | null, all: readonly ReportedFinding[]): PrincipleView {
  const here = all.filter((finding) => finding.principles.includes(number));
  const indications = here.filter(isIndication).sort(byWeight);
  const undetermined = here.filter((finding) => finding.outcome === 'undetermined');
  const nothingSeen = here.filter((finding) => finding.outcome === 'nothing-seen').length;
  return {
    number,
    principle,
    status: statusOf(here, indications.length, undetermined.length, nothingSeen),
    findings: indications.filter((finding) => finding.principles[0] === number),
    also: indications.filter((finding) => finding.principles[0] !== number),
    nothingSeen,
    undetermined,
  };
}

function statusOf(
  here: readonly ReportedFinding[],
  indications: number,
  undetermined: number,
  nothingSeen: number,
): PrincipleStatus {
  if (indications > 0) return 'seen';
  if (undetermined > 0) return 'unknown';
  if (nothingSeen > 0) return 'nothing-seen';
  return here.some((finding) => finding.outcome === 'not-applicable') ? 'not-applicable' : 'invisible';
}

function isIndication(finding: ReportedFinding): finding is Indication {
  return finding.outcome === 'indication' && finding.certainty !== null;
}

function byWeight(a: Indication, b: Indication): number {
  const certainty = certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty);
  return certainty !== 0 ? certainty : (b.severity ?? 0) - (a.severity ?? 0);
}

/** Principles that tell something in full come first, by their most certain finding; then those that only refer. */
function rankOfView(view: PrincipleView): number {
  const first = view.findings[0];
  if (first !== undefined) return certainties.indexOf(first.certainty);
  return view.also.length > 0 ? certainties.length : certainties.length + 1;
}
