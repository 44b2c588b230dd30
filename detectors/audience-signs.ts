import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { Signal } from '../core/model/signal.ts';
import audience from '../rules/words/audience.json' with { type: 'json' };
import { addressOf, isUnder } from './shared/address.ts';
import { wordsThatHit } from './shared/audience-words.ts';

type Input = DetectorInput<'page' | 'request' | 'navigation'>;
interface Sign {
  readonly id: string;
  readonly directed: number;
  readonly likely: number;
}

const wordSigns = audience.pageWords.map((sign) => ({
  ...sign,
  together: 'together' in sign ? (sign.together ?? []) : [],
  without: 'without' in sign ? (sign.without ?? []) : [],
}));
const metaSigns = audience.meta.map((sign) => ({ ...sign, pattern: new RegExp(sign.content, 'iu') }));
const flagSigns = audience.parameters.map((sign) => ({
  ...sign,
  flags: Object.entries(sign.flags as Readonly<Record<string, readonly string[]>>),
}));

/** Signs that a page is made for children, or that children come there; each sign once (rules/words/audience.json). */
export const detector = defineDetector({
  id: 'audience-signs',
  reads: ['page', 'request', 'navigation'],
  needs: ['page'],
  detect(input) {
    return [
      ...byWords(input),
      ...byMeta(input),
      ...byFlags(input),
      ...byRequestHosts(input),
      ...byHost(input),
    ];
  },
});

function byWords(input: Input): Observation[] {
  const page = input.signals('page').at(-1);
  if (page === undefined) return [];
  return wordSigns.flatMap((sign) => {
    const words = wordsThatHit(page, sign);
    return words === null ? [] : [see(sign, words, [page])];
  });
}

function byMeta(input: Input): Observation[] {
  const page = input.signals('page').at(-1);
  if (page === undefined) return [];
  const entries = Object.entries(page.meta).map(([name, content]) => [name.toLowerCase(), content] as const);
  return metaSigns.flatMap((sign) => {
    const entry = entries.find(([name, content]) => sign.names.includes(name) && sign.pattern.test(content));
    return entry === undefined ? [] : [see(sign, [entry[0]], [page])];
  });
}

function byFlags(input: Input): Observation[] {
  return flagSigns.flatMap((sign) => {
    const flagged = input.signals('request').flatMap((request) => {
      const { parameters } = addressOf(request);
      const flag = sign.flags.find(([name, values]) => values.includes(parameters.get(name) ?? ''));
      return flag === undefined ? [] : [{ request, name: flag[0] }];
    });
    if (flagged.length === 0) return [];
    const names = [...new Set(flagged.map(({ name }) => name))];
    return [
      see(
        sign,
        names,
        flagged.map(({ request }) => request),
      ),
    ];
  });
}

function byRequestHosts(input: Input): Observation[] {
  return audience.requestHosts.flatMap((sign) => {
    const requests = input
      .signals('request')
      .filter((request) => sign.hosts.some((host) => isUnder(request.host, host)));
    return requests.length === 0 ? [] : [see(sign, [...new Set(requests.map(({ host }) => host))], requests)];
  });
}

function byHost(input: Input): Observation[] {
  const rested =
    input.signals('navigation').find((signal) => signal.what === 'commit') ??
    input.signals('request').findLast((request) => request.type === 'main_frame');
  if (rested === undefined) return [];
  return audience.hosts.flatMap((sign) => {
    const host = sign.hosts.find((candidate) => isUnder(input.visit.host, candidate));
    return host === undefined ? [] : [see(sign, [host], [rested])];
  });
}

function see(sign: Sign, words: readonly string[], signals: readonly Signal[]): Observation {
  return {
    id: observationId('audience-signs', sign.id),
    kind: 'audience-signs',
    trust: signals.every((signal) => signal.trust === 'page') ? 'page' : 'browser',
    data: {
      factor: sign.id,
      directed: sign.directed,
      likely: sign.likely,
      words: words.slice(0, 8).map((word) => word.slice(0, 60)),
    },
    because: because(signals.slice(0, 5)),
  };
}
