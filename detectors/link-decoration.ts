import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { NavigationSignal, Signal } from '../core/model/signal.ts';
import clicks from '../rules/words/click-identifiers.json' with { type: 'json' };
import { addressOf } from './shared/address.ts';
import { isThirdParty } from './shared/owner.ts';

type Input = DetectorInput<'navigation' | 'request' | 'host' | 'cookie'>;
type Row = (typeof clicks.rows)[number];

/** The page was reached by a link with a click number in it; `kept` says whether the number lives on. */
export const detector = defineDetector({
  id: 'link-decoration',
  reads: ['navigation', 'request', 'host', 'cookie'],
  needs: ['navigation', 'network', 'cookies'],
  detect(input) {
    const arrivals = input.signals('navigation').filter((signal) => signal.decoration.length > 0);
    return clicks.rows.flatMap((row) => {
      const arrival = arrivals.find((signal) => signal.decoration.some((name) => same(name, row.parameter)));
      return arrival === undefined ? [] : observation(row, arrival, input);
    });
  },
});

function observation(row: Row, arrival: NavigationSignal, input: Input): Observation[] {
  const stored = storedIn(row, input);
  const resent = resentBy(row, input);
  return [
    {
      id: observationId('link-decoration', row.parameter),
      kind: 'link-decoration',
      trust: 'browser',
      data: {
        parameter: row.parameter,
        company: row.company,
        stored: stored.length > 0,
        resent: resent.length > 0,
        kept: stored.length + resent.length > 0,
        at: arrival.at,
      },
      because: because([arrival, ...stored.slice(0, 5), ...resent.slice(0, 5)]),
    },
  ];
}

/** Cookies of this visit in which the number is documented to be kept. */
function storedIn(row: Row, input: Input): Signal[] {
  const isIts = (name: string) => row.cookies.some((prefix) => name.startsWith(prefix));
  return [
    ...input.signals('cookie').filter((signal) => !signal.before && isIts(signal.cookie.name)),
    ...input.signals('request').filter((request) => request.setCookies.some((cookie) => isIts(cookie.name))),
  ];
}

/** Requests to others that carry the parameter, or the page's whole address with it. */
function resentBy(row: Row, input: Input): Signal[] {
  return input.signals('request').filter((request) => {
    if (request.type === 'main_frame' || !isThirdParty(input.host(request.host))) return false;
    if (request.pageAddress?.detail === 'query') return true;
    return [...addressOf(request).parameters.keys()].some((name) => same(name, row.parameter));
  });
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
