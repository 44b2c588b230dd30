import { trackingCategories } from '../../core/entities/company.ts';
import { hostOfUrl } from '../../core/entities/host.ts';
import type { Knowledge } from './open.ts';
import { type CorpusRequest, readRequests } from './requests.ts';

/** Shares are of third-party requests, from 0 to 1; null when there are none. */
export interface Figures {
  readonly requests: number;
  /** Number of requests to another site than the page's. */
  readonly thirdPartyRequests: number;
  /** Share of all requests that go to another site than the page's. */
  readonly thirdParty: number | null;
  /** Share whose organisation is known. */
  readonly named: number | null;
  /** Share that AdGuard Base or Tracking blocks, or that goes to a company of a tracking category. */
  readonly tracking: number | null;
  /** Share that AdGuard Base or Tracking blocks. */
  readonly blocked: number | null;
  /** Of the blocked ones, the share whose organisation is known. */
  readonly namedOfTracking: number | null;
  /**
   * CPU time a request, user and system, with the URL's parsing and every answer above: median over passes
   * over the first requests of the file, each with empty memories, after a first pass that lets the code be
   * compiled.
   */
  readonly microsecondsPerRequest: number | null;
  /** Lines that are no request at all. */
  readonly malformed: number;
  /** Requests that go to no host (data:, blob:) or come from none. */
  readonly skipped: number;
}

/** Requests that are kept for measuring. */
const sampleSize = 20_000;
const passes = 21;
const problemsSaid = 10;

/** Classifies every request of a file as the extension does. Bad lines are counted and said. */
export async function classify(
  file: string,
  knowledge: Knowledge,
  say: (problem: string) => void,
): Promise<Figures> {
  const counts = noCounts();
  const ask = createClassifier(knowledge);
  const sample: CorpusRequest[] = [];
  for await (const request of readRequests(file, (line, why) => {
    counts.malformed += 1;
    if (counts.malformed <= problemsSaid) say(`line ${line} ${why}`);
  })) {
    counts.requests += 1;
    count(request, ask, counts);
    if (sample.length < sampleSize) sample.push(request);
  }
  if (counts.malformed > problemsSaid) say(`${counts.malformed} bad lines in all`);
  return {
    requests: counts.requests,
    thirdPartyRequests: counts.third,
    thirdParty: share(counts.third, counts.requests),
    named: share(counts.named, counts.third),
    tracking: share(counts.tracking, counts.third),
    blocked: share(counts.blocked, counts.third),
    namedOfTracking: share(counts.namedBlocked, counts.blocked),
    microsecondsPerRequest: sample.length === 0 ? null : round(measure(sample, knowledge), 100),
    malformed: counts.malformed,
    skipped: counts.skipped,
  };
}

interface Counts {
  requests: number;
  third: number;
  named: number;
  tracking: number;
  blocked: number;
  namedBlocked: number;
  malformed: number;
  skipped: number;
}

function noCounts(): Counts {
  return {
    requests: 0,
    third: 0,
    named: 0,
    tracking: 0,
    blocked: 0,
    namedBlocked: 0,
    malformed: 0,
    skipped: 0,
  };
}

function measure(sample: readonly CorpusRequest[], knowledge: Knowledge): number {
  const each = Array.from({ length: passes }, () => {
    knowledge.forget();
    const ask = createClassifier(knowledge);
    const counts = noCounts();
    const before = process.cpuUsage();
    for (const request of sample) count(request, ask, counts);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / sample.length;
  }).sort((one, other) => one - other);
  return each[passes >> 1] ?? 0;
}

function count(request: CorpusRequest, ask: Classifier, counts: Counts): void {
  const answer = ask(request);
  if (answer === null) counts.skipped += 1;
  else if (answer.third) {
    counts.third += 1;
    if (answer.named) counts.named += 1;
    if (answer.tracking) counts.tracking += 1;
    if (answer.blocked) counts.blocked += 1;
    if (answer.blocked && answer.named) counts.namedBlocked += 1;
  }
}

export interface Answer {
  /** Goes to another site than the page's. */
  readonly third: boolean;
  readonly named: boolean;
  readonly blocked: boolean;
  readonly tracking: boolean;
}

export type Classifier = (request: CorpusRequest) => Answer | null;

/**
 * Company and verdict of a request; null when it goes to no host or comes from none. Remembers the last page,
 * as a visit does.
 */
export function createClassifier({ entities, matcher }: Knowledge): Classifier {
  let address = '';
  let pageHost: string | null = null;
  let pageSite = '';
  return ({ u, t, s }) => {
    if (s !== address) {
      address = s;
      pageHost = hostOfUrl(s);
      pageSite = entities.ofHost(pageHost ?? '').site;
    }
    const host = hostOfUrl(u);
    if (host === null || pageHost === null) return null;
    const blocked = matcher.match({ url: u, type: t, pageHost, host }) !== null;
    const { site, company } = entities.ofHost(host);
    return {
      third: site !== pageSite,
      named: company !== null,
      blocked,
      tracking: blocked || (company !== null && trackingCategories.has(company.category)),
    };
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole, 10_000);
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
