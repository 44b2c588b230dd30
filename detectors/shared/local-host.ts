/** Endings that only a home or office network answers (RFC 6761, 6762, 8375; the rest by custom of routers). */
const localEndings = [
  '.localhost',
  '.local',
  '.internal',
  '.home.arpa',
  '.lan',
  '.localdomain',
  '.fritz.box',
];

/** Is this host this machine or a private network, by its name or its address alone? */
export function isLocalHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name.includes(':')) return isLocalIpv6(name);
  // A name without a dot, such as `localhost` or `router`, is never one of the public web.
  if (name !== '' && !name.includes('.')) return true;
  if (localEndings.some((ending) => name.endsWith(ending))) return true;
  const octets = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(name);
  if (octets === null) return false;
  const first = Number(octets[1]);
  const second = Number(octets[2]);
  return (
    first === 127 ||
    first === 10 ||
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 169 && second === 254)
  );
}

/** Loopback, unique local (fc00::/7) and link local (fe80::/10) addresses. */
function isLocalIpv6(address: string): boolean {
  return address === '::1' || /^f[cd][0-9a-f]{2}:/.test(address) || /^fe[89ab][0-9a-f]:/.test(address);
}
