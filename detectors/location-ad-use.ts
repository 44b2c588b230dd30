import type { Category } from '../core/entities/company.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { CallSignal, HostSignal, RequestSignal } from '../core/model/signal.ts';
import words from '../rules/words/location-parameters.json' with { type: 'json' };
import { actorOf } from './shared/actor.ts';
import { addressOf, isUnder } from './shared/address.ts';
import { corroborate } from './shared/corroborate.ts';
import { isOfPage, isThirdParty, type Owner, ownerOf } from './shared/owner.ts';

type Input = DetectorInput<'call' | 'request' | 'host'>;

interface Told {
  readonly request: RequestSignal;
  readonly owner: Owner;
  readonly parameters: readonly string[];
}

const receiving: ReadonlySet<Category> = new Set<Category>(['advertising', 'social', 'data-broker']);
const evidenceLimit = 20;
const latitudes = new Set(words.latitudes);
const longitudes = new Set(words.longitudes);
const pairs = new Set(words.pairs);

/**
 * An advertising company was sent parameters named for a place on the map. Their values are not kept: it may be the
 * town that goes with the network address. When a script had asked the device where it is, that is less likely.
 */
export const detector = defineDetector({
  id: 'location-ad-use',
  reads: ['call', 'request', 'host'],
  needs: ['network', 'page-world'],
  detect(input) {
    const reads = input.signals('call').filter(({ group }) => group === 'location');
    const told = input.signals('request').flatMap((request) => toldOf(request, input.host(request.host)));
    return [...Map.groupBy(told, ({ owner }) => owner.key)].flatMap(([key, group]) =>
      observation(input, key, group, reads),
    );
  },
});

function toldOf(request: RequestSignal, host: HostSignal | null): Told[] {
  if (!isThirdParty(host) || !isOfPage(request)) return [];
  const owner = ownerOf(host);
  if (!receiving.has(owner.category) || words.maps.some((row) => isUnder(request.host, row.host))) return [];
  const names = [...addressOf(request).parameters.keys()];
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const both = has(lower, latitudes) && has(lower, longitudes);
  if (!both && !has(lower, pairs)) return [];
  const parameters = names.filter((name) => isPlace(name.toLowerCase())).map((name) => name.slice(0, 40));
  return [{ request, owner, parameters: parameters.slice(0, 5) }];
}

function observation(
  input: Input,
  key: string,
  told: readonly Told[],
  reads: readonly CallSignal[],
): Observation[] {
  const after = (call: CallSignal) => told.find(({ request }) => request.at >= call.at);
  const read = reads.find((call) => isLoaded(input, call) && after(call) !== undefined);
  const claimed = read ?? reads.find((call) => after(call) !== undefined);
  const first = (claimed === undefined ? undefined : after(claimed)) ?? told[0];
  if (first === undefined) return [];
  const requests = told.slice(0, evidenceLimit).map(({ request }) => request);
  return [
    {
      id: observationId('location-ad-use', key),
      kind: 'location-ad-use',
      trust: 'browser',
      because: because([first.request, ...requests, ...(claimed === undefined ? [] : [claimed])]),
      data: {
        company: first.owner.name,
        parameters: first.parameters,
        // `read`: by a script that the browser saw load. `claimed`: by the page's word. `unread`: the device was not asked.
        device: read === undefined ? (claimed === undefined ? 'unread' : 'claimed') : 'read',
        at: first.request.at,
      },
    },
  ];
}

function isLoaded(input: Input, call: CallSignal): boolean {
  return corroborate(input, actorOf(call, input), call.at).loaded !== null;
}

function isPlace(name: string): boolean {
  return latitudes.has(name) || longitudes.has(name) || pairs.has(name);
}

function has(names: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...names].some((name) => wanted.has(name));
}
