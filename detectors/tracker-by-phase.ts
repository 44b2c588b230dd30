import { phaseAt } from '../core/consent/phases.ts';
import type { Category } from '../core/entities/company.ts';
import type { ConsentPhase } from '../core/model/consent.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { RequestSignal, Signal } from '../core/model/signal.ts';
import { type Owner, ownerOf } from './shared/owner.ts';
import { toldNobody } from './shared/told-nobody.ts';
import { type Tracked, trackedBy, type Weight } from './shared/tracked.ts';

type Input = DetectorInput<'request' | 'host' | 'banner' | 'choice' | 'health'>;
interface Seen extends Tracked {
  readonly request: RequestSignal;
  readonly phase: ConsentPhase;
}

const heaviest: readonly Weight[] = ['identifier', 'cookie', 'plain', 'ping'];
const living: ReadonlySet<Category> = new Set<Category>(['advertising', 'social', 'data-broker']);
const refusals: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['rejected', 'withdrawn']);
const evidenceLimit = 20;
const nameLimit = 10;

/**
 * One per company that tracks and phase of consent: what left for it in that phase, with the requests that weigh most
 * and the choice or the banner with which the phase began.
 */
export const detector = defineDetector({
  id: 'tracker-by-phase',
  reads: ['request', 'host', 'banner', 'choice', 'health'],
  needs: ['network'],
  detect(input) {
    const phaseOf = phasesByOwner(input);
    const seen = input.signals('request').flatMap((request): Seen[] => {
      if (toldNobody(request)) return [];
      const tracked = trackedBy(request, input);
      return tracked === null ? [] : [{ ...tracked, request, phase: phaseOf(tracked.owner, request) }];
    });
    const late = isLate(input);
    return [...Map.groupBy(seen, ({ owner, phase }) => `${owner.key}|${phase}`)].flatMap(([key, group]) =>
      observation(input, key, group, late),
    );
  },
});

function observation(input: Input, key: string, group: readonly Seen[], late: boolean): Observation[] {
  const byWeight = group.toSorted((a, b) => heaviest.indexOf(a.weight) - heaviest.indexOf(b.weight));
  const [first] = byWeight;
  if (first === undefined) return [];
  const { owner, phase, weight } = first;
  return [
    {
      id: observationId('tracker-by-phase', key),
      kind: 'tracker-by-phase',
      trust: 'browser',
      data: {
        company: owner.name,
        category: owner.category,
        phase,
        shows: weight,
        names: [...new Set(group.flatMap(({ names }) => names))].slice(0, nameLimit),
        requests: new Set(group.map(({ request }) => request.id)).size,
        pings: group.filter((one) => one.weight === 'ping').length,
        advertising: group.some((one) => living.has(one.owner.category)),
        statistics: group.every((one) => one.owner.category === 'analytics'),
        objected: group.some(({ request }) => saysObjection(request)),
        hosts: [...new Set(group.map(({ request }) => request.host))].sort().slice(0, nameLimit),
        late,
        at: Math.min(...group.map(({ request }) => request.at)),
      },
      because: because([
        ...byWeight.slice(0, evidenceLimit).map(({ request }) => request),
        ...witness(input, phase, first.request.at),
      ]),
    },
  ];
}

/**
 * The phase of a request. Of a company that nothing was asked of before the click, nothing can have been on its way: what goes to
 * it in the second after a refusal goes in spite of it.
 */
function phasesByOwner(input: Input): (owner: Owner, request: RequestSignal) => ConsentPhase {
  const { phases } = input.consent;
  if (!phases.some(({ phase }) => phase === 'settling')) return (_, { at }) => phaseAt(input.consent, at);
  const firstAt = new Map<string, number>();
  for (const { host: name, at } of input.signals('request')) {
    const host = input.host(name);
    if (host === null) continue;
    const key = host.disguised?.id ?? ownerOf(host).key;
    firstAt.set(key, Math.min(at, firstAt.get(key) ?? at));
  }
  return ({ key }, { at }) => {
    const place = phases.findLastIndex((phase) => phase.at <= at);
    const [now, next] = [phases[place], phases[place + 1]];
    const isNew = now?.phase === 'settling' && (firstAt.get(key) ?? at) >= now.at;
    return isNew && next !== undefined && refusals.has(next.phase) ? next.phase : phaseAt(input.consent, at);
  };
}

/** What began the phase: the banner before a choice, the choice after it. */
function witness(input: Input, phase: ConsentPhase, at: number): readonly Signal[] {
  const choices = input.signals('choice').filter((choice) => choice.what !== 'close' && choice.at <= at);
  const last = choices.toSorted((a, b) => a.at - b.at).at(-1);
  if (last !== undefined) return [last];
  return phase === 'before' ? input.signals('banner').slice(0, 1) : [];
}

/** Global Privacy Control: the browser's own word that the person does not want to be sold or shared. */
function saysObjection({ requestHeaders }: RequestSignal): boolean {
  return requestHeaders.some(([name, value]) => name === 'sec-gpc' && value === '1');
}

/** Began to look when the visit had begun already: what was asked and chosen before that is not known. */
function isLate(input: Input): boolean {
  return input
    .signals('health')
    .some(({ sensor, state }) => (sensor === 'network' || sensor === 'consent') && state !== 'ok');
}
