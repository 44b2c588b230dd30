import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import { FilteringContext } from '@gorhill/ubo-core/js/filtering-context.js';
import { CompiledListReader, CompiledListWriter } from '@gorhill/ubo-core/js/static-filtering-io.js';
import { AstFilterParser } from '@gorhill/ubo-core/js/static-filtering-parser.js';
import type ownEngine from '@gorhill/ubo-core/js/static-net-filtering.js';
import publicSuffixes from '@gorhill/ubo-core/lib/publicsuffixlist/publicsuffixlist.js';
import thirdPartyWeb from 'third-party-web';
import { getDomain } from 'tldts';
import { hostOfUrl } from '../../core/entities/host.ts';
import { type FilterList, readFilterList } from '../data/adguard.ts';
import { createClassifier } from '../data/classify.ts';
import { type Knowledge, openKnowledge } from '../data/open.ts';
import type { CorpusRequest } from '../data/requests.ts';

export interface Contestant {
  readonly name: string;
  /** Whether it says if a request is blocked. */
  readonly blocks: boolean;
  /** Ready to be asked, with empty memories. */
  open(): (request: CorpusRequest) => unknown;
}

/** Everything that is compared, the cheapest first. Loads all lists: some seconds. */
export async function contestants(): Promise<readonly Contestant[]> {
  const knowledge = openKnowledge();
  const lists = [readFilterList('base'), readFilterList('tracking')];
  return [
    lookUp(),
    {
      name: 'third-party-web getEntity',
      blocks: false,
      open:
        () =>
        ({ u }) =>
          thirdPartyWeb.getEntity(u),
    },
    helder(knowledge),
    await uboCore(lists),
    helderLists(knowledge),
    ghostery(lists),
  ];
}

/** The floor: the registrable domain and one Map. */
function lookUp(): Contestant {
  const companies = new Map<string, string>();
  for (const { name, domains } of thirdPartyWeb.entities) {
    for (const domain of domains) companies.set(getDomain(domain.replace('*.', '')) ?? domain, name);
  }
  return {
    name: 'tldts + Map',
    blocks: false,
    open:
      () =>
      ({ u }) =>
        companies.get(getDomain(u) ?? ''),
  };
}

/** What the extension asks of each request: host, page, company and verdict. */
export function helder(knowledge: Knowledge): Contestant {
  return {
    name: 'Helder: company and verdict',
    blocks: true,
    open() {
      knowledge.forget();
      const ask = createClassifier(knowledge);
      return (request) => ask(request)?.blocked;
    },
  };
}

function helderLists(knowledge: Knowledge): Contestant {
  return {
    name: 'Helder: verdict alone',
    blocks: true,
    open() {
      knowledge.forget();
      return ({ u, t, s }) =>
        knowledge.matcher.match({ url: u, type: t, pageHost: hostOfUrl(s) ?? '' }) !== null;
    },
  };
}

/**
 * ubo-core with the whole lists. A second copy of the module, because Helder's own matcher fills the first;
 * and its public suffixes are put right, because the package's copy (0.1.30) does not load: without it every
 * subdomain is a third party.
 */
export async function uboCore(lists: readonly FilterList[]): Promise<Contestant> {
  const module = import.meta.resolve('@gorhill/ubo-core/js/static-net-filtering.js');
  const { default: engine }: { default: typeof ownEngine } = await import(`${module}?whole`);
  const parser = new AstFilterParser({ maxTokenLength: 7 });
  const compiler = engine.createCompiler();
  const writer = new CompiledListWriter();
  for (const line of lists.flatMap((list) => list.lines)) {
    parser.parse(line);
    if (parser.isFilter() && parser.isNetworkFilter()) compiler.compile(parser, writer);
  }
  engine.fromCompiled(new CompiledListReader(writer.toString()));
  engine.freeze();
  engine.optimize();
  loadPublicSuffixes(dirname(fileURLToPath(module)));
  return {
    name: 'ubo-core, whole lists',
    blocks: true,
    open() {
      const context = new FilteringContext();
      return ({ u, t, s }) =>
        engine.matchRequest(context.fromDetails({ originURL: s, url: u, type: t })) === 1;
    },
  };
}

function loadPublicSuffixes(folder: string): void {
  const file = join(folder, '..', 'build', 'publicsuffixlist.json');
  const { magic, buf32 }: { magic: number; buf32: Record<string, number> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const loaded = publicSuffixes.fromSelfie({ magic, buf32: Uint32Array.from(Object.values(buf32)) });
  if (!loaded || publicSuffixes.getDomain('www.example.co.uk') !== 'example.co.uk') {
    throw new Error('ubo-core did not take its public suffixes');
  }
}

function ghostery(lists: readonly FilterList[]): Contestant {
  const text = lists.flatMap((list) => list.lines).join('\n');
  const engine = FiltersEngine.parse(text, { loadCosmeticFilters: false });
  return {
    name: '@ghostery/adblocker',
    blocks: true,
    open:
      () =>
      ({ u, t, s }) =>
        engine.match(Request.fromRawDetails({ url: u, sourceUrl: s, type: ghosteryType(t) })).match,
  };
}

function ghosteryType(type: string): Parameters<typeof Request.fromRawDetails>[0]['type'] & string {
  return type as Parameters<typeof Request.fromRawDetails>[0]['type'] & string;
}
