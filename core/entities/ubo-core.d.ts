/** The parts of @gorhill/ubo-core (which has no types) that Helder uses. Version-bound: see docs/data.md. */
declare module '@gorhill/ubo-core/js/static-net-filtering.js' {
  /** What matchRequest asks of a request. */
  export interface RequestContext {
    readonly type: string;
    readonly url: string;
    readonly method: number;
    is3rdPartyToDoc(): boolean;
    getDocHostname(): string;
    getDocDomain(): string;
    getHostname(): string;
    getIPAddress(): string;
  }
  export interface Selfie {
    readonly version: string;
    readonly processedFilterCount: number;
    readonly acceptedCount: number;
    readonly discardedCount: number;
    readonly bitsToBucket: Map<number, Map<number, number>>;
    readonly urlTokenizer: Uint8Array;
    readonly destHNTrieContainer: { readonly buf32: Uint32Array; readonly checksum: number };
    readonly origHNTrieContainer: { readonly buf32: Uint32Array; readonly checksum: number };
    readonly bidiTrie: { readonly buf32: Uint32Array; readonly checksum: number };
    readonly filterData: Int32Array;
    readonly filterRefs: readonly unknown[];
  }
  const engine: {
    /** 0 nothing, 1 block, 2 allow. Bit 1 of modifiers: look for an exception though nothing blocks. */
    matchRequest(context: RequestContext, modifiers?: number): 0 | 1 | 2;
    /** The rule of the last match, written in uBlock Origin's words. */
    toLogData(): { readonly raw: string } | undefined;
    toSelfie(): Selfie;
    fromSelfie(selfie: Selfie): boolean;
    reset(): void;
    freeze(): void;
    optimize(): void;
    createCompiler(): { compile(parser: unknown, writer: unknown): boolean };
    fromCompiled(reader: unknown): void;
    /** Compiled filters that freeze() takes in. */
    readonly goodFilters: Set<string>;
    /** All filters, by realm, party and type, and by token. */
    bitsToBucket: Map<number, Map<number, number>>;
    $catBits: number;
    $tokenHash: number;
    $filterUnit: number;
  };
  export default engine;
}
