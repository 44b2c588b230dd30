import { beforeAll, expect, test } from 'vitest';
import { helder, uboCore } from '../../cli/bench/classification-engines.ts';
import { generateCorpus } from '../../cli/bench/generated-corpus.ts';
import { buildData } from '../../cli/build-data.ts';
import { readFilterList } from '../../cli/data/adguard.ts';
import { openKnowledge } from '../../cli/data/open.ts';
import type { CorpusRequest } from '../../cli/data/requests.ts';

/** Both sides of the claim that the table and the rest of the rules say what the whole lists say. */
let whole: (request: CorpusRequest) => unknown;
let divided: (request: CorpusRequest) => unknown;
const lists = [readFilterList('base'), readFilterList('tracking')];

beforeAll(async () => {
  await buildData();
  divided = helder(openKnowledge()).open();
  whole = (await uboCore(lists)).open();
}, 120_000);

const different = (requests: readonly CorpusRequest[]) =>
  requests.filter((request) => whole(request) !== divided(request));

test('made-up requests on real hosts get the verdict of the whole lists', () => {
  expect(different(generateCorpus().slice(0, 5000))).toEqual([]);
});

test('so do requests to hosts that rules name, of every kind, on pages that rules name', () => {
  const hosts = named(/^(?:\|\|)?([a-z0-9.-]+\.[a-z]{2,})\^?(?:\$(?:third-party|image))?$/, 60);
  const pages = named(/[$,]domain=([a-z0-9.-]+\.[a-z]{2,})/, 10);
  expect(different(cross(hosts, pages))).toEqual([]);
});

test('so do requests that exceptions name, on the pages for which they hold and on others', () => {
  const excepted = lists.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const [, address, page] = /^@@\|\|([a-z0-9./_-]+)\^?\$?(?:.*domain=([a-z0-9.-]+))?/.exec(line) ?? [];
      return address === undefined ? [] : [{ address, page: page ?? 'www.example.org' }];
    }),
  );
  const requests = excepted
    .filter((_, index) => index % 5 === 0)
    .flatMap(({ address, page }) =>
      [page, `www.${page}`, 'example.com'].flatMap((site) =>
        ['script', 'image', 'xmlhttprequest'].map((t) => ({
          u: `https://${address}`,
          t,
          s: `https://${site}/`,
        })),
      ),
    );
  expect([requests.length > 5000, different(requests)]).toEqual([true, []]);
});

/** Every step-th name that a pattern finds in the lists. */
function named(pattern: RegExp, step: number): readonly string[] {
  const found = lists.flatMap(({ lines }) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []));
  return found.filter((_, index) => index % step === 0);
}

function cross(hosts: readonly string[], pages: readonly string[]): readonly CorpusRequest[] {
  return hosts.flatMap((host, index) => {
    const page = pages[index % pages.length] ?? 'example.org';
    return ['image', 'script', 'main_frame', 'sub_frame', 'other'].flatMap((t) =>
      [`www.${page}`, `www.${host}`].map((site) => ({
        u: `https://sub.${host}/js/x.js?id=1`,
        t,
        s: `https://${site}/`,
      })),
    );
  });
}
