import type { Consent, ConsentPhase } from '../model/consent.ts';
import { type Derived, defineFact, type FactDefinition, type FactInput } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { distinct, texts } from './shared/derive.ts';

const trackers = 'tracker-by-phase';
/** Numbers that scripts keep with the site itself: the request that carries them may come later. */
const written = 'stored-identifier';
const inJar = 'advertising-identifier';

type Where = (observation: Observation) => boolean;
interface Moment {
  /** Ends the ids of its facts. */
  readonly name: string;
  readonly phases: ReadonlySet<ConsentPhase>;
  readonly from: readonly string[];
}

/** What is found in the jar was written at some time before: that proves something of the first phase alone. */
const moments: readonly Moment[] = [
  moment('BeforeChoice', 'before', inJar),
  moment('AfterRefusal', 'rejected'),
  moment('AfterWithdrawal', 'withdrawn'),
  moment('AfterAcceptance', 'accepted'),
  moment('WithoutPlatform', 'no-platform', inJar),
];
const withoutYes = new Set<ConsentPhase>(['before', 'rejected', 'withdrawn', 'no-platform']);

/** Who tracks in which phase of consent, and whether there were such phases at all. */
export const facts: readonly FactDefinition[] = [
  phaseFact('consent.choicePending', 'before'),
  phaseFact('consent.refused', 'rejected'),
  phaseFact('consent.withdrawn', 'withdrawn'),
  /** This site asks for consent: now, or it did before. */
  defineFact({
    id: 'consent.asked',
    from: [],
    needs: [],
    derive: ({ consent }) => {
      if (consent.phases.some(({ phase }) => phase !== 'unknown' && phase !== 'no-platform')) return yes;
      if (consent.platform !== null) return yes;
      return has(consent, 'unknown') ? { unknown: 'consent-state-unknown' } : no;
    },
  }),
  /** A yes that was given at an earlier visit, so that what is there may come from then. */
  defineFact({
    id: 'consent.agreedBefore',
    from: [],
    needs: [],
    derive: ({ earlier: { choice } }) => (choice?.what === 'accept' || choice?.what === 'some' ? yes : no),
  }),
  /** The refusal was seen in this visit, not only remembered from an earlier one. */
  defineFact({
    id: 'consent.refusalSeen',
    from: ['consent-choice'],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations('consent-choice').filter(
        ({ data }) => data.what === 'reject' || data.what === 'save-none',
      );
      return { value: seen.length > 0, because: seen };
    },
  }),
  /** Helder began to look when the visit had begun already. */
  fact('consent.seenLate', [trackers], ({ observations }) => {
    const seen = observations(trackers).filter(({ data }) => data.late === true);
    return { value: seen.length > 0, because: seen };
  }),

  ...moments.flatMap(({ name, phases, from }) => [
    /** Other companies that track: something was sent to them, or their script kept a number with the site. */
    counted(`consent.trackers${name}`, phases, from, isMoreThanPing),
    named(`consent.trackerNames${name}`, phases, from, isMoreThanPing),
    /** Of those, the ones that set, sent, carried or kept something. */
    counted(`consent.identifying${name}`, phases, from, isIdentifying),
    /** All of them count visits and nothing more. */
    every(`consent.onlyStatistics${name}`, phases, from, isMoreThanPing, isStatistics),
  ]),

  counted('consent.trackersDespiteObjection', withoutYes, [trackers], isDespiteObjection),
  named('consent.trackerNamesDespiteObjection', withoutYes, [trackers], isDespiteObjection),
];

const yes: Derived = { value: true, because: [] };
const no: Derived = { value: false, because: [] };

function moment(name: string, phase: ConsentPhase, ...more: readonly string[]): Moment {
  return { name, phases: new Set([phase]), from: [trackers, written, ...more] };
}

function phaseFact(id: string, phase: ConsentPhase): FactDefinition {
  return fact(id, [], ({ consent }) => {
    if (has(consent, phase)) return yes;
    return has(consent, 'unknown') ? { unknown: 'consent-state-unknown' } : no;
  });
}

function counted(
  id: string,
  phases: Moment['phases'],
  from: readonly string[],
  where: Where,
): FactDefinition {
  return fact(id, from, (input) => {
    const seen = select(input, phases, from, where);
    if (seen === null) return { unknown: 'consent-state-unknown' };
    return { value: companies(seen).length, because: seen };
  });
}

function named(id: string, phases: Moment['phases'], from: readonly string[], where: Where): FactDefinition {
  return fact(id, from, (input) => {
    const seen = select(input, phases, from, where);
    if (seen === null) return { unknown: 'consent-state-unknown' };
    return { value: companies(seen), because: seen };
  });
}

function every(
  id: string,
  phases: Moment['phases'],
  from: readonly string[],
  where: Where,
  is: Where,
): FactDefinition {
  return fact(id, from, (input) => {
    const seen = select(input, phases, from, where);
    if (seen === null) return { unknown: 'consent-state-unknown' };
    return { value: seen.length > 0 && seen.every(is), because: seen };
  });
}

function fact(id: string, from: readonly string[], derive: FactDefinition['derive']): FactDefinition {
  return defineFact({ id, from, needs: [], derive });
}

/** Null when something was seen in a time of which nobody knows what was allowed in it. */
function select(
  { consent, observations }: FactInput,
  phases: Moment['phases'],
  from: readonly string[],
  where: Where,
): readonly Observation[] | null {
  const all = from.flatMap((kind) => observations(kind)).filter(where);
  if (all.length > 0 && has(consent, 'unknown')) return null;
  return all.filter(({ data }) => phases.has(data.phase as ConsentPhase));
}

function companies(seen: readonly Observation[]): readonly string[] {
  return distinct(seen.flatMap((one) => texts(one, 'company')));
}

function has({ phases }: Consent, wanted: ConsentPhase): boolean {
  return phases.length === 0 ? wanted === 'unknown' : phases.some(({ phase }) => phase === wanted);
}

function isMoreThanPing(observation: Observation): boolean {
  return observation.kind === trackers ? observation.data.shows !== 'ping' : isIdentifying(observation);
}

/** A number for every bidder is no company's. What was in the jar already says nothing of the phase, and a claim of the page alone says nothing of a company. */
function isIdentifying({ kind, trust, data }: Observation): boolean {
  if (kind === trackers) return data.shows === 'identifier' || data.shows === 'cookie';
  if (data.shared === true) return false;
  if (kind === inJar) return data.before === false;
  return trust === 'browser' && data.operation === 'write' && data.confirmed === true;
}

function isStatistics({ kind, data }: Observation): boolean {
  return kind === trackers ? data.statistics === true : data.use === 'statistics';
}

function isDespiteObjection(observation: Observation): boolean {
  return (
    observation.data.objected === true && observation.data.advertising === true && isIdentifying(observation)
  );
}
