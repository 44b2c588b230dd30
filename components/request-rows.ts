import { trackingCategories } from '../core/entities/company.ts';
import type { HostSignal, RequestSignal, Signal } from '../core/model/signal.ts';

/** A request as the table shows it. */
export interface RequestRow {
  readonly request: RequestSignal;
  readonly host: HostSignal | null;
  /** Name of the other organisation, or its domain when nobody knows whose it is; null for the site itself. */
  readonly company: string | null;
  readonly tracker: boolean;
  /** What search looks in, lower case. */
  readonly text: string;
}

export const requestFilters = ['all', 'third', 'tracking', 'cookies', 'failed'] as const;
export type RequestFilter = (typeof requestFilters)[number];

/** The requests among a visit's signals, in the order in which they were made, each with whose it is. */
export function requestRows(signals: readonly Signal[]): readonly RequestRow[] {
  const hosts = new Map<string, HostSignal>();
  for (const signal of signals) if (signal.kind === 'host') hosts.set(signal.host, signal);
  return signals
    .filter((signal) => signal.kind === 'request')
    .sort((a, b) => a.at - b.at)
    .map((request) => rowOf(request, hosts.get(request.host) ?? null));
}

function rowOf(request: RequestSignal, host: HostSignal | null): RequestRow {
  const company = companyOf(host);
  const tracker =
    company !== null &&
    (request.tracking !== null || (host?.company != null && trackingCategories.has(host.company.category)));
  return { request, host, company, tracker, text: `${request.url} ${company ?? ''}`.toLowerCase() };
}

/** Who else answered; null for the site itself and its family. */
export function companyOf(host: HostSignal | null): string | null {
  if (host === null) return null;
  if (host.disguised !== null) return host.disguised.name;
  return host.relation === 'third-party' ? (host.company?.name ?? host.site) : null;
}

/** The rows that fit a filter and hold the words searched for. */
export function chooseRows(
  rows: readonly RequestRow[],
  filter: RequestFilter,
  search: string,
): readonly RequestRow[] {
  const words = search.trim().toLowerCase();
  return rows.filter((row) => fits(row, filter) && row.text.includes(words));
}

function fits({ request, company, tracker }: RequestRow, filter: RequestFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'third':
      return company !== null;
    case 'tracking':
      return tracker;
    case 'cookies':
      return request.setCookies.length > 0 || request.cookiesSent.length > 0;
    case 'failed':
      return request.outcome === 'failed' || request.outcome === 'stopped';
  }
}
