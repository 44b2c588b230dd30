import { parties } from './parties.ts';

/** How heavy the page is. The numbers are exact: the server log must show them. */
export interface Weight {
  /** Requests in all, the document's own included; without the browser's favicon. */
  readonly requests: number;
  /** Third parties among the hosts, at most 40. */
  readonly parties: number;
  readonly frames: number;
  /** Elements in the document, about. */
  readonly elements: number;
}

export const standardWeight: Weight = { requests: 170, parties: 40, frames: 6, elements: 4000 };

/** Requests that an advertisement's frame makes: itself, its picture, its pixel. */
const requestsPerFrame = 3;

export type ResourceKind = 'script' | 'image' | 'style' | 'fetch' | 'beacon';

export interface Resource {
  readonly kind: ResourceKind;
  readonly url: string;
}

export interface Plan {
  readonly frames: readonly string[];
  readonly resources: readonly Resource[];
}

/** One in twenty, as on such pages: seven scripts, eight pictures, one style, three fetches, one beacon. */
const mix: readonly ResourceKind[] = [
  ...['script', 'image', 'image', 'fetch', 'script', 'image', 'script', 'image', 'style', 'image'],
  ...['script', 'fetch', 'image', 'script', 'image', 'script', 'beacon', 'image', 'fetch', 'script'],
] as ResourceKind[];

const endings: Readonly<Record<ResourceKind, string>> = {
  script: 'js',
  image: 'svg',
  style: 'css',
  fetch: 'json',
  beacon: 'tel',
};

/** The weight that an address asks for; what it does not name is standard. */
export function readWeight(query: URLSearchParams): Weight {
  const read = (name: keyof Weight) => Number(query.get(name) ?? standardWeight[name]);
  return {
    requests: read('requests'),
    parties: Math.min(parties.length, read('parties')),
    frames: read('frames'),
    elements: read('elements'),
  };
}

/** The same weight gives the same requests. The site's own host takes a turn after all third parties. */
export function planOf(weight: Weight): Plan {
  const hosts = [...parties.slice(0, weight.parties), 'static.zware-pagina-demo.nl'];
  const host = (index: number) => hosts[index % hosts.length] ?? 'static.zware-pagina-demo.nl';
  const rest = Math.max(0, weight.requests - 1 - weight.frames * requestsPerFrame);
  return {
    frames: Array.from({ length: weight.frames }, (_, index) => `https://${host(index)}/kader/${index}.html`),
    resources: Array.from({ length: rest }, (_, index) => {
      const kind = mix[index % mix.length] ?? 'image';
      const query = `cb=${index}&site=zware-pagina-demo.nl&pid=${1000 + index}`;
      return { kind, url: `https://${host(index)}/z/${index}.${endings[kind]}?${query}` };
    }),
  };
}
