import type { Category } from '../core/entities/company.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { HostSignal, RequestSignal, TypedSignal } from '../core/model/signal.ts';
import receivers from '../rules/words/typed-receivers.json' with { type: 'json' };
import { addressOf, isUnder, pathBegins } from './shared/address.ts';
import { isThirdParty, isTracking, ownerOf } from './shared/owner.ts';
import { toldNobody } from './shared/told-nobody.ts';

type Input = DetectorInput<'typed' | 'host' | 'request'>;

interface Sending {
  readonly typed: TypedSignal;
  readonly host: HostSignal;
  readonly request: RequestSignal | null;
}

interface Receiver {
  readonly host: string;
  readonly use: string;
  readonly path?: string;
  readonly afterSubmit?: boolean;
}

const rows: readonly Receiver[] = receivers.rows;
/** Companies of these categories need what is typed for what they are there for. */
const needy: ReadonlySet<Category> = new Set<Category>(['payment', 'captcha', 'consent']);
const hashes: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);
const evidenceLimit = 20;

/**
 * Text that the person typed went to another owner than the page's: one observation for each receiver, field and
 * disguise. A service that needs it for its work is named as such (`needed`), and the rules leave it out.
 */
export const detector = defineDetector({
  id: 'typed-text-sent',
  reads: ['typed', 'host', 'request'],
  needs: ['network', 'page-world', 'typing'],
  detect(input) {
    const groups = Map.groupBy(sendings(input), ({ typed, host }) =>
      [ownerOf(host).key, typed.what, typed.field, typed.disguise, isHashed(typed)].join('|'),
    );
    return [...groups].flatMap(([key, group]) => observation(key, group));
  },
});

function sendings(input: Input): Sending[] {
  const requests = new Map(
    input.signals('request').map((request) => [`${request.requestId} ${request.host}`, request]),
  );
  return input.signals('typed').flatMap((typed) => {
    const host = input.host(typed.host);
    if (!isThirdParty(host)) return [];
    const request = requests.get(`${typed.requestId ?? ''} ${typed.host}`) ?? null;
    // What was stopped or failed told nobody anything.
    if (request !== null && toldNobody(request)) return [];
    return [{ typed, host, request }];
  });
}

function observation(key: string, group: readonly Sending[]): Observation[] {
  // What the browser saw is not mixed with what the page only claims.
  const seen = group.filter(({ typed }) => typed.trust === 'browser');
  const weighed = (seen.length > 0 ? seen : group).toSorted((a, b) => a.typed.at - b.typed.at);
  const [first] = weighed;
  if (first === undefined) return [];
  const { typed, host } = first;
  const uses = weighed.map(useOf);
  return [
    {
      id: observationId('typed-text-sent', key),
      kind: 'typed-text-sent',
      trust: seen.length > 0 ? 'browser' : 'page',
      data: {
        company: ownerOf(host).name,
        hosts: [...new Set(weighed.map((one) => one.host.host))].sort(),
        what: typed.what,
        field: typed.field === '' ? typed.what : typed.field,
        disguise: typed.disguise,
        wrapped: typed.wrapped,
        hashed: isHashed(typed),
        where: [...new Set(weighed.map((one) => one.typed.where))].sort(),
        parameter: typed.parameter,
        beforeSubmit: weighed.some((one) => !one.typed.submitted),
        needed: uses.every((use) => use !== null) ? (uses[0] ?? null) : null,
        tracking: weighed.some((one) => isTracking({ tracking: one.request?.tracking ?? null }, one.host)),
        at: typed.at,
      },
      because: because(
        weighed
          .slice(0, evidenceLimit)
          .flatMap((one) => (one.request === null ? [one.typed] : [one.typed, one.request])),
      ),
    },
  ];
}

/** What the receiver needs the text for; null when nothing is known that it would need it for. */
function useOf({ typed, host, request }: Sending): string | null {
  const path = request === null ? null : addressOf(request).path;
  const row = rows.find(
    (candidate) =>
      isUnder(typed.host, candidate.host) &&
      (candidate.path === undefined || (path !== null && pathBegins(path, candidate.path))) &&
      (candidate.afterSubmit !== true || typed.submitted),
  );
  if (row !== undefined) return row.use;
  const category = host.company?.category ?? 'unknown';
  return needy.has(category) ? category : null;
}

/** Nobody reads the text out of it: a hash, or a hash of something else that was made of it. */
function isHashed({ disguise, wrapped }: TypedSignal): boolean {
  return hashes.has(disguise) || wrapped.some((wrapping) => hashes.has(wrapping));
}
