import { type ConsentModeState, stateOf } from '../core/consent/consent-mode.ts';
import { phaseAt } from '../core/consent/phases.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { RequestSignal } from '../core/model/signal.ts';
import { addressOf } from './shared/address.ts';
import { lastChoice } from './shared/last-choice.ts';
import { isOfPage, isThirdParty, ownerOf } from './shared/owner.ts';
import { toldNobody } from './shared/told-nobody.ts';

type Input = DetectorInput<'request' | 'host' | 'choice'>;

interface Told {
  readonly request: RequestSignal;
  readonly state: ConsentModeState;
  readonly company: string;
  readonly throughSite: boolean;
  readonly gcs: string | null;
  readonly gcd: string | null;
}

const google = 'google';
const evidenceLimit = 20;
const observationLimit = 60;
/** A measuring or advertising number of Google's: what has it is a Google tag, whatever its host. */
const tagNumber = /^(G|AW|DC|GT|UA)-[\w-]{4,20}$/;

/**
 * What Google's tags said of consent with their requests: one observation for each receiver, state and phase of consent.
 * Also where a server of the site itself receives them (server-side tagging).
 */
export const detector = defineDetector({
  id: 'consent-mode',
  reads: ['request', 'host', 'choice'],
  needs: ['network'],
  detect(input) {
    if (input.host(input.visit.host)?.company?.id === google) return [];
    const told = input.signals('request').flatMap((request) => read(input, request));
    const groups = Map.groupBy(told, (one) => keyOf(input, one));
    return [...groups].slice(0, observationLimit).flatMap(([key, group]) => observation(input, key, group));
  },
});

function read(input: Input, request: RequestSignal): Told[] {
  if (!isOfPage(request) || toldNobody(request)) return [];
  const { parameters } = addressOf(request);
  const gcs = parameters.get('gcs') ?? null;
  const host = input.host(request.host);
  // Anybody may call a parameter gcd; gcs has a shape of its own.
  const isTag = host?.company?.id === google || tagNumber.test(parameters.get('tid') ?? '');
  const gcd = isTag || gcs !== null ? (parameters.get('gcd') ?? null) : null;
  const state = host === null ? null : stateOf({ gcs, gcd });
  if (host === null || state === null) return [];
  const throughSite = !isThirdParty(host);
  return [{ request, state, company: throughSite ? 'Google' : ownerOf(host).name, throughSite, gcs, gcd }];
}

function keyOf(input: Input, { request, state, company, throughSite }: Told): string {
  const { adStorage, analyticsStorage, adUserData, adPersonalization } = state;
  const phase = phaseAt(input.consent, request.at);
  return `${company}|${throughSite}|${adStorage}|${analyticsStorage}|${adUserData}|${adPersonalization}|${phase}`;
}

function observation(input: Input, key: string, group: readonly Told[]): Observation[] {
  const inOrder = group.toSorted((a, b) => a.request.at - b.request.at);
  const [first] = inOrder;
  if (first === undefined) return [];
  const { state, company, throughSite, gcs, gcd, request } = first;
  const granted = [state.adStorage, state.adUserData, state.adPersonalization].includes('granted');
  return [
    {
      id: observationId('consent-mode', key),
      kind: 'consent-mode',
      trust: 'browser',
      data: {
        company,
        throughSite,
        ...state,
        granted,
        denied: !granted && state.adStorage === 'denied' && state.analyticsStorage !== 'granted',
        gcs,
        gcd,
        hosts: [...new Set(group.map((one) => one.request.host))].sort().slice(0, evidenceLimit),
        chosen: lastChoice(input.signals('choice'), request.at),
        requests: new Set(group.map((one) => one.request.id)).size,
        at: request.at,
      },
      because: because(inOrder.slice(0, evidenceLimit).map((one) => one.request)),
    },
  ];
}
