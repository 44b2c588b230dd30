/** Second parts under which others register: `co.uk`. Not the whole list: that one is 100 kB. */
const shared = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac']);

/** Whether an address leads to another site than the page's own; false where it leads nowhere. */
export function isOffSite(href: string | null, page: string): boolean {
  if (href === null) return false;
  const url = URL.parse(href, page);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return siteOf(url.hostname) !== siteOf(URL.parse(page)?.hostname ?? '');
}

/** The last two parts of a host, or three where the second is shared. */
export function siteOf(host: string): string {
  const parts = host.toLowerCase().split('.');
  const count = shared.has(parts.at(-2) ?? '') ? 3 : 2;
  return parts.slice(-count).join('.');
}
