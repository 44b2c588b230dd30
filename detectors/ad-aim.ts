import { aimOf } from '../core/ads/aim.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { Signal } from '../core/model/signal.ts';
import weights from '../rules/words/ad-aim-weights.json' with { type: 'json' };
import { detector as cookieSync } from './cookie-sync.ts';
import { type Asked, adAsks, vouchedFirst } from './shared/ad-asks.ts';
import { consentSigns } from './shared/aim-consent.ts';
import { requestSigns } from './shared/aim-signs.ts';
import { remarketingHits } from './shared/remarketing.ts';

type Input = DetectorInput<'ad-request' | 'consent-string' | 'request' | 'host'>;

/** What other traffic shows of a company, by its name. */
interface Others {
  readonly swaps: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

const evidenceLimit = 20;
const observationLimit = 60;

/**
 * Whether the advertising that each company was asked for is aimed at the person: its requests, what it was told of consent,
 * and what else it does on this page, weighed by rules/words/ad-aim-weights.json.
 */
export const detector = defineDetector({
  id: 'ad-aim',
  reads: ['ad-request', 'consent-string', 'request', 'host'],
  needs: ['network'],
  detect(input) {
    const companies = Map.groupBy(adAsks(input), ({ owner }) => owner.key);
    if (companies.size === 0) return [];
    const others = othersIn(input);
    return [...companies]
      .slice(0, observationLimit)
      .flatMap(([key, asks]) => observation(input, key, asks, others));
  },
});

function othersIn(input: Input): Others {
  const exchanges = cookieSync.detect(input).filter(({ data }) => data.evidence !== 'shape');
  return {
    swaps: new Set(exchanges.flatMap(({ data }) => [String(data.from), String(data.to)])),
    lists: new Set(remarketingHits(input).map(({ company }) => company)),
  };
}

function observation(input: Input, key: string, asks: readonly Asked[], others: Others): Observation[] {
  const { used, trust } = vouchedFirst(asks);
  const [first] = used;
  if (first === undefined) return [];
  const { name } = first.owner;
  const consent = consentSigns(input, used);
  const signs = new Set([...requestSigns(used), ...consent.map(({ id }) => id)]);
  if (others.swaps.has(name)) signs.add('cookie-sync');
  if (others.lists.has(name)) signs.add('remarketing');
  const aim = aimOf(signs, weights);
  const evidence: Signal[] = used
    .slice(0, evidenceLimit / 2)
    .flatMap(({ signal, request }) => (request === null ? [signal] : [signal, request]));
  return [
    {
      id: observationId('ad-aim', key),
      kind: 'ad-aim',
      trust,
      data: {
        company: name,
        party: first.party,
        verdict: aim.verdict,
        perhaps: aim.perhaps,
        score: aim.personalised,
        contextual: aim.contextual,
        reasons: aim.reasons,
        times: used.length,
        at: used.reduce((earliest, { signal }) => Math.min(earliest, signal.at), Number.POSITIVE_INFINITY),
      },
      because: because([...evidence, ...consent.map(({ signal }) => signal)]),
    },
  ];
}
