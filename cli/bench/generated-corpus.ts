import thirdPartyWeb from 'third-party-web';
import type { CorpusRequest } from '../data/requests.ts';

const size = 20_000;
const requestsPerPage = 60;
const types = [
  'image',
  'image',
  'image',
  'script',
  'script',
  'xmlhttprequest',
  'stylesheet',
  'font',
  'sub_frame',
  'ping',
];
const words = [
  'sync',
  'pixel',
  'collect',
  'assets',
  'js',
  'ads',
  'player',
  'static',
  'v2',
  'event',
  'widget',
  'main',
  'bid',
  'img',
];
const endings: Readonly<Record<string, string>> = {
  image: '.gif',
  script: '.js',
  stylesheet: '.css',
  font: '.woff2',
};

/**
 * Requests that look like the web's and are not anybody's: made-up paths on real third parties' hosts, asked
 * by made-up pages. Always the same ones.
 */
export function generateCorpus(): readonly CorpusRequest[] {
  const random = sequence(20_261_124);
  const pick = <T>(from: readonly T[], skew = 1): T => {
    const item = from[Math.floor(random() ** skew * from.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const hosts = thirdPartyWeb.entities.flatMap(({ domains }) =>
    domains.map((domain) => domain.replace('*.', 'cdn.')),
  );
  const path = (type: string) => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(words));
    const query =
      random() < 0.5 ? `?id=${random().toString(36).slice(2)}&r=${Math.floor(random() * 1e9)}` : '';
    return `/${parts.join('/')}${endings[type] ?? ''}${query}`;
  };
  return Array.from({ length: size }, (_, index) => {
    const site = `site-${Math.floor(index / requestsPerPage)}.example`;
    const type = pick(types);
    const own = random() < 0.4;
    const host = own ? pick([`www.${site}`, `static.${site}`]) : pick(hosts, 3);
    return { u: `https://${host}${path(type)}`, t: type, s: `https://www.${site}/` };
  });
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
