import type { VisitId } from '../core/model/ids.ts';

/** Addresses of Helder's own pages, from the extension's root. */
export const pages = {
  visits: '/dashboard.html',
  about: '/dashboard.html?page=about',
  settings: '/options.html',
  visit: (id: VisitId) => `/dashboard.html?visit=${encodeURIComponent(id)}`,
  /** Compares what a tab shows. */
  compare: (tab: number) => `/compare.html?tab=${tab}`,
  /** A comparison that was made. */
  comparison: (site: string, id: string) =>
    `/compare.html?site=${encodeURIComponent(site)}&comparison=${encodeURIComponent(id)}`,
} as const;
