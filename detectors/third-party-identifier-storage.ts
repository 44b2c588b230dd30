import { type Category, trackingCategories } from '../core/entities/company.ts';
import { observationId } from '../core/model/ids.ts';
import { type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { HostSignal, StoredSignal } from '../core/model/signal.ts';
import { momentOf } from './shared/actor.ts';
import { corroborateFrame, rest } from './shared/corroborate.ts';
import { firstPartyIdentifier, isThirdPartyIdentifierName } from './shared/known-identifiers.ts';
import { isThirdParty, ownerOf } from './shared/owner.ts';
import { storedIdentifierEvidence } from './shared/stored-identifier.ts';

type Input = DetectorInput<'stored' | 'call' | 'request' | 'host'>;

interface Found {
  readonly stored: StoredSignal;
  readonly host: HostSignal;
  readonly evidence: 'known-name' | 'unconfirmed';
}

const mostObservations = 50;
/** They keep numbers for a login or a payment. */
const needed: ReadonlySet<Category> = new Set<Category>(['payment', 'captcha', 'consent']);

/** A frame of another owner keeps a number in the browser's storage, or in a cookie by script. */
export const detector = defineDetector({
  id: 'third-party-identifier-storage',
  reads: ['stored', 'call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const found = input.signals('stored').flatMap((stored) => read(input, stored));
    const groups = Map.groupBy(found, ({ stored, host }) => `${host.host}|${stored.area}|${stored.name}`);
    return [...groups].slice(0, mostObservations).flatMap(([key, group]) => observation(input, key, group));
  },
});

function read(input: Input, stored: StoredSignal): Found[] {
  const host = stored.frame === 0 || stored.frameHost === null ? null : input.host(stored.frameHost);
  if (!isThirdParty(host)) return [];
  const known =
    isThirdPartyIdentifierName(stored.name, host.host) || firstPartyIdentifier(stored.name) !== null;
  const evidence = storedIdentifierEvidence(stored, known);
  return evidence === null ? [] : [{ stored, host, evidence }];
}

function observation(input: Input, key: string, group: readonly Found[]): Observation[] {
  const [first] = group;
  if (first === undefined) return [];
  const { stored, host, evidence } = first;
  const owner = ownerOf(host);
  const at = Math.min(...group.map((one) => momentOf(one.stored)));
  return [
    {
      id: observationId('third-party-identifier-storage', key),
      kind: 'third-party-identifier-storage',
      ...rest(
        group.map((one) => one.stored),
        corroborateFrame(input, host, at),
      ),
      data: {
        company: owner.name,
        category: owner.category,
        host: host.host,
        area: stored.area,
        name: stored.name,
        evidence,
        confirmed:
          evidence === 'known-name' ||
          (trackingCategories.has(owner.category) && !needed.has(owner.category)),
        at: Math.max(0, at),
      },
    },
  ];
}
