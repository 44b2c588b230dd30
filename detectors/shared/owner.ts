import { type Category, trackingCategories } from '../../core/entities/company.ts';
import type { HostSignal, RequestSignal } from '../../core/model/signal.ts';

/** Whose a host is, with a name to show: the organisation, or the registrable domain when nobody knows. */
export interface Owner {
  /** Company id, or the registrable domain: equal for two hosts of one owner. */
  readonly key: string;
  readonly name: string;
  readonly category: Category;
  readonly country: string | null;
}

export function ownerOf(host: HostSignal): Owner {
  const { company, site } = host;
  if (company === null) return { key: site, name: site, category: 'unknown', country: null };
  return { key: company.id, name: company.name, category: company.category, country: company.country };
}

/** Another organisation than the page's: a host of the same owner or family is none. */
export function isThirdParty(host: HostSignal | null): host is HostSignal {
  return host?.relation === 'third-party';
}

/** Asked for by the page, not a hop on the way to it: there the other owner was the page itself for a moment. */
export function isOfPage(request: Pick<RequestSignal, 'type'>): boolean {
  return request.type !== 'main_frame';
}

/** The one definition of tracking (docs/glossary.md): a list says so of the request, or its company's category does. */
export function isTracking(request: Pick<RequestSignal, 'tracking'>, host: HostSignal): boolean {
  return request.tracking !== null || trackingCategories.has(host.company?.category ?? 'unknown');
}
