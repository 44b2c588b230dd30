/** Parts of @gorhill/ubo-core (which has no types) that only the build and the benches use. */
declare module '@gorhill/ubo-core' {
  export class StaticNetFilteringEngine {
    static create(options?: { noPSL?: boolean }): Promise<StaticNetFilteringEngine>;
    static release(): Promise<void>;
    useLists(lists: readonly { name: string; raw: string }[]): Promise<void>;
    matchRequest(details: { originURL: string; url: string; type: string }): 0 | 1 | 2;
    toLogData(): { readonly raw: string } | undefined;
  }
}
declare module '@gorhill/ubo-core/js/static-filtering-parser.js' {
  export class AstFilterParser {
    constructor(options: { maxTokenLength: number });
    parse(line: string): void;
    isFilter(): boolean;
    isNetworkFilter(): boolean;
  }
}
declare module '@gorhill/ubo-core/js/static-filtering-io.js' {
  export class CompiledListReader {
    constructor(compiled: string);
    select(block: string): void;
    next(): boolean;
    readonly line: string;
  }
  export class CompiledListWriter {
    toString(): string;
  }
}
declare module '@gorhill/ubo-core/js/filtering-context.js' {
  import type { RequestContext } from '@gorhill/ubo-core/js/static-net-filtering.js';
  export class FilteringContext {
    fromDetails(details: { originURL: string; url: string; type: string }): FilteringContext & RequestContext;
  }
}
declare module '@gorhill/ubo-core/lib/publicsuffixlist/publicsuffixlist.js' {
  const list: {
    fromSelfie(selfie: { magic: number; buf32: Uint32Array }): boolean;
    getDomain(hostname: string): string;
  };
  export default list;
}
