/** Ids are strings with a brand, so that one kind cannot be passed where another is meant. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A visit: `v-` and a random part, made when the top document is first known. */
export type VisitId = Branded<'VisitId'>;
/** A signal, unique within its visit; says what it came from, e.g. `request:1041.0` (requestId.hop). */
export type SignalId = Branded<'SignalId'>;
/** An observation, unique within its visit and the same at each replay: `<detector>:<what it is about>`. */
export type ObservationId = Branded<'ObservationId'>;
/** A finding: `<visit id>/<rule id>`, so that judging again is an upsert. */
export type FindingId = Branded<'FindingId'>;

export const visitId = (text: string): VisitId => text as VisitId;
export const signalId = (text: string): SignalId => text as SignalId;
export const observationId = (detector: string, about: string): ObservationId =>
  `${detector}:${about}` as ObservationId;
export const findingId = (visit: VisitId, rule: string): FindingId => `${visit}/${rule}` as FindingId;
