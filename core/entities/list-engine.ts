import engine, { type RequestContext } from '@gorhill/ubo-core/js/static-net-filtering.js';
import type { EngineFile } from './engine-file.ts';
import { type Host, noHost } from './host.ts';

/** ubo-core with the rules that are more than a host name. */
export interface ListEngine {
  /**
   * Whether a rule blocks the request and no exception applies. `rarePage`: the costly rules for few pages
   * count too.
   */
  blocks(request: ListRequest, rarePage: boolean): boolean;
  /** Whether an exception applies to a request that is known to be blocked. */
  excepts(request: ListRequest): boolean;
  /** The rule of the last block, in the engine's words. */
  rule(): string;
}

const alsoExceptions = 0b10;
const realmOf = (bits: number) => bits & 0b11;
const blockRealm = 0;

/**
 * Takes ubo-core's state over from engine.bin. ubo-core is one engine per realm: a second one replaces the
 * first. Its filters stand in one map, `bitsToBucket`; here there are three of it that share everything else,
 * so that a request is tried against those only that can matter.
 */
export function openListEngine({ selfie, rareBuckets }: EngineFile): ListEngine {
  if (!engine.fromSelfie(selfie)) throw new Error('engine.bin was made by another version of ubo-core');
  const everyday = engine.bitsToBucket;
  const exceptions = new Map([...everyday].filter(([bits]) => realmOf(bits) !== blockRealm));

  function match(filters: typeof everyday, request: ListRequest, modifiers = 0): 0 | 1 | 2 {
    engine.bitsToBucket = filters;
    return engine.matchRequest(request, modifiers);
  }
  const excepts = (request: ListRequest) => match(exceptions, request, alsoExceptions) === 2;
  let words = '';

  return {
    blocks(request, rarePage) {
      const verdict = match(everyday, request);
      if (verdict === 1) words = engine.toLogData()?.raw ?? '';
      if (verdict !== 0 || !rarePage) return verdict === 1;
      if (match(rareBuckets, request) !== 1) return false;
      words = engine.toLogData()?.raw ?? '';
      return !excepts(request);
    },
    excepts,
    rule: () => words,
  };
}

/** One request as ubo-core asks about it; made once and filled for each request. */
export class ListRequest implements RequestContext {
  url = '';
  type = '';
  readonly method = 0;
  page: Host = noHost;
  private host: Host = noHost;

  set(url: string, type: string, host: Host): void {
    this.url = url;
    this.type = type;
    this.host = host;
  }

  is3rdPartyToDoc(): boolean {
    const { site, kind } = this.page;
    if (this.host.site === site) return site === '';
    return kind === 'domain' || site === '' || !this.host.name.endsWith(`.${site}`);
  }

  getDocHostname(): string {
    return this.page.name;
  }

  getDocDomain(): string {
    return this.page.kind === 'local' ? '' : this.page.site;
  }

  getHostname(): string {
    return this.host.name;
  }

  getIPAddress(): string {
    return this.host.kind === 'address' ? this.host.name.replace(/^\[|\]$/g, '') : '';
  }
}
