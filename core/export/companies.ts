import { phaseAt } from '../consent/phases.ts';
import { type Category, trackingCategories } from '../entities/company.ts';
import type { Consent, ConsentPhase } from '../model/consent.ts';
import type { Judgement } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { CompanyLine } from '../model/report.ts';
import type { HostSignal, RequestSignal, Signal } from '../model/signal.ts';

const mostCookies = 50;

interface Gathered {
  readonly first: HostSignal;
  readonly hosts: Set<string>;
  readonly cookies: Set<string>;
  /** Requests by what the company does under the host that was asked. */
  readonly categories: Map<Category, number>;
  readonly phases: Map<ConsentPhase, number>;
  requests: number;
  stopped: number;
  tracker: boolean;
}

/**
 * The other organisations that a visit contacted, the busiest trackers first. Unknown ones stand under their
 * registrable domain with category `unknown`. What belongs to the site itself is not among them.
 */
export function companiesOf(signals: readonly Signal[], { observations, consent }: Judgement): CompanyLine[] {
  const hosts = new Map<string, HostSignal>();
  for (const signal of signals) if (signal.kind === 'host') hosts.set(signal.host, signal);

  const gathered = new Map<string, Gathered>();
  for (const signal of signals) {
    if (signal.kind !== 'request') continue;
    const host = hosts.get(signal.host);
    if (host === undefined || host.relation !== 'third-party') continue;
    const key = host.company?.id ?? host.site;
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, count(begin(host), signal, host, consent));
    else count(known, signal, host, consent);
  }
  const identifying = companiesWithIdentifiers(observations);
  return [...gathered.values()]
    .map((one) => lineOf(one, identifying))
    .sort(
      (a, b) =>
        Number(b.tracker) - Number(a.tracker) || b.requests - a.requests || (a.name < b.name ? -1 : 1),
    );
}

/** Names of the companies that an observation says to keep an identifier of the visitor. */
function companiesWithIdentifiers(observations: readonly Observation[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, data } of observations) {
    if (kind === 'third-party-identifier-cookie' && typeof data.company === 'string') names.add(data.company);
  }
  return names;
}

function begin(first: HostSignal): Gathered {
  return {
    first,
    hosts: new Set(),
    cookies: new Set(),
    categories: new Map(),
    phases: new Map(),
    requests: 0,
    stopped: 0,
    tracker: false,
  };
}

function count(one: Gathered, request: RequestSignal, host: HostSignal, consent: Consent): Gathered {
  const phase = phaseAt(consent, request.at);
  one.phases.set(phase, (one.phases.get(phase) ?? 0) + 1);
  one.hosts.add(request.host);
  one.requests += 1;
  const category = host.company?.category ?? 'unknown';
  one.categories.set(category, (one.categories.get(category) ?? 0) + 1);
  if (request.outcome === 'stopped') one.stopped += 1;
  for (const cookie of request.setCookies) if (one.cookies.size < mostCookies) one.cookies.add(cookie.name);
  for (const name of request.cookiesSent) if (one.cookies.size < mostCookies) one.cookies.add(name);
  one.tracker ||=
    request.tracking !== null || (host.company !== null && trackingCategories.has(host.company.category));
  return one;
}

function lineOf(one: Gathered, identifying: ReadonlySet<string>): CompanyLine {
  const { company, site } = one.first;
  const name = company?.name ?? site;
  return {
    name,
    category: mainCategory(one.categories),
    tracker: one.tracker,
    country: company?.country ?? null,
    hosts: [...one.hosts].sort(),
    requests: one.requests,
    stopped: one.stopped,
    phases: Object.fromEntries(one.phases),
    setsIdentifier: identifying.has(name),
    cookies: [...one.cookies].sort(),
    named: company !== null,
  };
}

/** A company may do several things; what it tracks with says most about it, and of those what it does most. */
function mainCategory(categories: ReadonlyMap<Category, number>): Category {
  const weight = ([category, requests]: readonly [Category, number]): number =>
    requests + (trackingCategories.has(category) ? 1_000_000 : 0);
  return [...categories].sort((a, b) => weight(b) - weight(a))[0]?.[0] ?? 'unknown';
}
