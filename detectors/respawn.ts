import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { CookieSignal, ReducedCookie, RequestSignal, StoredSignal } from '../core/model/signal.ts';

type Input = DetectorInput<'cookie' | 'stored' | 'request'>;

interface Returned {
  readonly cookie: ReducedCookie;
  readonly signal: CookieSignal | RequestSignal;
}

const fewestBits = 40;
const shortest = 12;
const mostObservations = 50;

/**
 * A cookie that the last visit knew was not in the jar when this one began, and came back with the same value, which
 * a storage that cookies are not cleared from had kept. A value that a script put there in this visit is a copy and
 * explains nothing; a cookie that ends with the browser is meant to go.
 */
export const detector = defineDetector({
  id: 'respawn',
  reads: ['cookie', 'stored', 'request'],
  needs: ['page-world', 'cookies', 'network'],
  detect(input) {
    const kept = keptElsewhere(input.signals('stored'));
    if (kept.size === 0) return [];
    const groups = Map.groupBy(returned(input), ({ cookie }) => keyOf(cookie));
    return [...groups].slice(0, mostObservations).flatMap(([key, group]) => observation(key, group, kept));
  },
});

function returned(input: Input): Returned[] {
  const cookies = input.signals('cookie');
  const inJar = new Set(cookies.filter(({ before }) => before).map(({ cookie }) => keyOf(cookie)));
  const seen: Returned[] = [
    ...cookies.filter(({ before }) => !before).map((signal) => ({ cookie: signal.cookie, signal })),
    ...input.signals('request').flatMap((signal) => signal.setCookies.map((cookie) => ({ cookie, signal }))),
  ];
  return seen.filter(({ cookie }) => {
    const { hash, lifetime, bits, length } = cookie;
    if (hash === null || bits < fewestBits || length < shortest) return false;
    if (lifetime === null || lifetime <= 0 || inJar.has(keyOf(cookie))) return false;
    return input.earlier.cookies[keyOf(cookie)] === hash;
  });
}

/** Values that were there when the bridge looked, by hash, and that no script was seen to write in this visit. */
function keptElsewhere(stored: readonly StoredSignal[]): ReadonlyMap<string, StoredSignal> {
  const elsewhere = stored.filter(({ area, hash }) => area !== 'cookie' && hash !== null);
  const written = new Set(elsewhere.filter(({ operation }) => operation === 'write').map(placeOf));
  return new Map(
    elsewhere
      .filter((one) => one.operation === 'found' && !written.has(placeOf(one)))
      .map((one) => [one.hash ?? '', one]),
  );
}

function observation(
  key: string,
  group: readonly Returned[],
  kept: ReadonlyMap<string, StoredSignal>,
): Observation[] {
  const [first] = group;
  const source = first === undefined ? undefined : kept.get(first.cookie.hash ?? '');
  if (first === undefined || source === undefined) return [];
  return [
    {
      id: observationId('respawn', key),
      kind: 'respawn',
      // That the cookie was gone and came back unchanged is in the browser's record; the place is the page's word.
      trust: 'browser',
      because: because([...group.slice(0, 20).map(({ signal }) => signal), source]),
      data: {
        cookie: first.cookie.name,
        domain: first.cookie.domain,
        from: source.area,
        name: source.name,
        at: first.signal.at,
      },
    },
  ];
}

function placeOf({ frameHost, area, name }: StoredSignal): string {
  return `${frameHost ?? ''}|${area}|${name}`;
}

function keyOf({ domain, name }: ReducedCookie): string {
  return `${domain}|${name}`;
}
