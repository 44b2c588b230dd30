import type { Category } from '../core/entities/company.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { RequestSignal, SignalOf } from '../core/model/signal.ts';
import { isOfPage, isThirdParty, ownerOf } from './shared/owner.ts';
import { sensitiveSubject } from './shared/sensitive-subject.ts';

type Input = DetectorInput<'page' | 'request' | 'host'>;

const receiving: ReadonlySet<Category> = new Set<Category>(['advertising', 'social', 'data-broker']);
const evidenceLimit = 20;

/** A page about something that nobody should have to share told its address to a company that lives off profiles. */
export const detector = defineDetector({
  id: 'sensitive-page-to-tracker',
  reads: ['page', 'request', 'host'],
  needs: ['network', 'page'],
  detect(input) {
    const page = input.signals('page').at(-1) ?? null;
    const subject = sensitiveSubject(input.visit, page);
    if (subject === null) return [];
    const told = input.signals('request').filter((request) => isTold(input, request, subject.by === 'host'));
    const groups = Map.groupBy(told, ({ host }) => nameOf(input, host));
    return [...groups].map(([company, requests]): Observation => {
      const rested = requests.slice(0, evidenceLimit);
      const words: readonly SignalOf<'page'>[] = subject.by === 'words' && page !== null ? [page] : [];
      return {
        id: observationId('sensitive-page-to-tracker', company),
        kind: 'sensitive-page-to-tracker',
        trust: 'browser',
        because: because([...rested, ...words]),
        data: {
          company,
          subject: subject.id,
          // `host` and `address` are the browser's word; `words` needs the page's title or headings.
          by: subject.by,
          words: subject.words,
          detail: requests.some(({ pageAddress }) => pageAddress !== null) ? 'address' : 'host',
          at: Math.min(...rested.map(({ at }) => at)),
        },
      };
    });
  },
});

/** Of a help line the name of the site says enough: any word of where the request came from tells it. */
function isTold(input: Input, request: RequestSignal, hostSaysAll: boolean): boolean {
  const host = input.host(request.host);
  if (!isThirdParty(host) || !isOfPage(request)) return false;
  const came =
    hostSaysAll && request.requestHeaders.some(([name]) => name === 'referer' || name === 'origin');
  if (request.pageAddress === null && !came) return false;
  return receiving.has(host.company?.category ?? 'unknown');
}

function nameOf(input: Input, host: string): string {
  const known = input.host(host);
  return known === null ? host : ownerOf(known).name;
}
