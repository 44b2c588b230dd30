import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';
import { advertisingIdentifiers } from './shared/first-party-identifiers.ts';

/** Cookies of the page's own site that an advertising, statistics or recording script is documented to write. */
export const detector = defineDetector({
  id: 'advertising-identifier',
  reads: ['request', 'host', 'cookie'],
  needs: ['network', 'cookies'],
  detect(input) {
    const groups = Map.groupBy(advertisingIdentifiers(input), (found) => found.cookie.name);
    return [...groups].map(([name, found]) => ({
      id: observationId('advertising-identifier', name),
      kind: 'advertising-identifier',
      trust: 'browser' as const,
      data: {
        cookie: name,
        company: found[0]?.company ?? '',
        use: found[0]?.use ?? 'advertising',
        shared: found[0]?.shared ?? false,
        days: longest(found.map((one) => one.days)),
        before: found.every((one) => one.before),
        at: Math.min(...found.map((one) => one.signal.at)),
      },
      because: because(found.slice(0, 20).map((one) => one.signal)),
    }));
  },
});

function longest(days: readonly (number | null)[]): number | null {
  const known = days.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
