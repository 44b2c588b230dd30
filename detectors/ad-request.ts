import { phaseAt } from '../core/consent/phases.ts';
import type { AdProtocol, AdTreatment } from '../core/model/ad-signal.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import { type Asked, adAsks, isStrong, vouchedFirst } from './shared/ad-asks.ts';

type Input = DetectorInput<'ad-request' | 'request' | 'host'>;

const evidenceLimit = 20;
const observationLimit = 60;
const listLimit = 30;

/** Languages in which bids are asked for; of the others the ad server's tells of an auction when bids go along. */
const auctions: ReadonlySet<AdProtocol> = new Set<AdProtocol>([
  'openrtb',
  'appnexus',
  'rubicon',
  'amazon',
  'criteo',
  'meta',
  'tiktok',
]);

/**
 * Who was asked for advertising, and what was said of the visitor and of the treatment: one observation for each company,
 * language, treatment and phase of consent.
 */
export const detector = defineDetector({
  id: 'ad-request',
  reads: ['ad-request', 'request', 'host'],
  needs: ['network'],
  detect(input) {
    const groups = Map.groupBy(adAsks(input), (one) => keyOf(input, one));
    return [...groups].slice(0, observationLimit).flatMap(([key, group]) => observation(key, group));
  },
});

function keyOf(input: Input, { signal, owner }: Asked): string {
  const said = treatmentNames(signal.treatment).join('+');
  return `${owner.key}|${signal.protocol}|${said}|${phaseAt(input.consent, signal.at)}`;
}

function observation(key: string, group: readonly Asked[]): Observation[] {
  const { used, trust } = vouchedFirst(group);
  const [first] = used;
  if (first === undefined) return [];
  const { owner, party, signal } = first;
  const gather = (read: (one: Asked) => readonly string[]): readonly string[] =>
    [...new Set(used.flatMap(read))].slice(0, listLimit);
  const identifiers = gather((one) => one.identifiers);
  const bidders = gather((one) => one.signal.bidders);
  const told = gather((one) => [...one.signal.attributes, ...one.signal.traits]);
  const segments = gather((one) => one.signal.segments);
  const childSignal = isForChild(signal.treatment);
  const atServer = !auctions.has(signal.protocol);
  return [
    {
      id: observationId('ad-request', key),
      kind: 'ad-request',
      trust,
      data: {
        company: owner.name,
        party,
        protocol: signal.protocol,
        auction: !atServer || bidders.length > 0,
        // An ad server is told who bid; that it was asked itself is no auction.
        asked: atServer && bidders.length > 0 ? bidders : [owner.name, ...bidders],
        treatment: treatmentNames(signal.treatment),
        childSignal,
        protective:
          childSignal || signal.treatment.nonPersonalised === true || signal.treatment.limited === true,
        identifiers,
        strongIdentifiers: identifiers.filter(isStrong).length,
        segments,
        told,
        traits: gather((one) => one.signal.traits),
        aboutPerson: identifiers.some(isStrong) || segments.length > 0 || told.length > 0,
        pageKeys: gather((one) => one.signal.pageKeys),
        places: gather((one) => one.signal.slots.map(({ code }) => code)),
        dsaParameters: gather((one) => (one.signal.transparency?.parameters ?? []).map(String)),
        bidders,
        hosts: gather((one) => [one.signal.host]),
        times: used.length,
        at: used.reduce((earliest, one) => Math.min(earliest, one.signal.at), Number.POSITIVE_INFINITY),
      },
      because: because(
        used
          .slice(0, evidenceLimit / 2)
          .flatMap((one) => (one.request === null ? [one.signal] : [one.signal, one.request])),
      ),
    },
  ];
}

function isForChild({ child, underAge, ageTreatment }: AdTreatment): boolean {
  return child === true || underAge === true || ageTreatment === 1 || ageTreatment === 2;
}

/** The flags that ask for something, as the documentation of this check names them. */
function treatmentNames(treatment: AdTreatment): readonly string[] {
  const names: readonly (readonly [name: string, set: boolean | undefined])[] = [
    ['non-personalised', treatment.nonPersonalised],
    ['limited', treatment.limited],
    ['restricted', treatment.restricted],
    ['child', treatment.child],
    ['under-age', treatment.underAge],
    ['age-child', treatment.ageTreatment === 1],
    ['age-teen', treatment.ageTreatment === 2],
    ['gpc', treatment.gpc],
    ['gdpr', treatment.gdprApplies],
  ];
  return names.filter(([, set]) => set === true).map(([name]) => name);
}
