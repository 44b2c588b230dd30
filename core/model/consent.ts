/**
 * `settling` is the second after a refusal: what leaves in it may have been on its way, and is held against nobody. Reports
 * tell the phase after it from the click on.
 */
export const consentPhases = [
  'unknown',
  'before',
  'settling',
  'rejected',
  'accepted',
  'withdrawn',
  'earlier-choice',
  'no-platform',
] as const;
export type ConsentPhase = (typeof consentPhases)[number];

/** What a visit shows of consent: who asks for it, and the phases one after the other. Derived (core/consent). */
export interface Consent {
  /** Name of the platform; null for a home-made banner and for none. */
  readonly platform: string | null;
  /** At least one; `at` in milliseconds since the visit began, the first at 0. */
  readonly phases: readonly PhaseStart[];
}

export interface PhaseStart {
  readonly phase: ConsentPhase;
  readonly at: number;
}
