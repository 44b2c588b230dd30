import type { RequestSignal } from '../../core/model/signal.ts';
import { parse } from '../../core/reduce/url.ts';

/** A reduced address in parts. A malformed one gives empty parts, never an exception. */
export interface AddressParts {
  /** Lower case, without colon: `https`. */
  readonly scheme: string;
  readonly host: string;
  /** Written in the address, or the scheme's own; null when neither is known. */
  readonly port: number | null;
  readonly path: string;
  /** Names to values; the value is empty when the sensor did not keep it. The first of a repeated name wins. */
  readonly parameters: ReadonlyMap<string, string>;
}

const defaultPorts: Readonly<Record<string, number>> = { http: 80, ws: 80, https: 443, wss: 443 };

export function addressParts(address: string): AddressParts {
  const url = parse(address);
  if (url === null) return { scheme: '', host: '', port: null, path: '', parameters: new Map() };
  const scheme = url.protocol.slice(0, -1);
  const parameters = new Map<string, string>();
  for (const [name, value] of url.searchParams) if (!parameters.has(name)) parameters.set(name, value);
  return {
    scheme,
    host: url.hostname,
    port: url.port === '' ? (defaultPorts[scheme] ?? null) : Number(url.port),
    path: url.pathname,
    parameters,
  };
}

const known = new WeakMap<RequestSignal, AddressParts>();

/** The parts of a request's address, read once however many detectors ask. */
export function addressOf(request: RequestSignal): AddressParts {
  const before = known.get(request);
  if (before !== undefined) return before;
  const parts = addressParts(request.url);
  known.set(request, parts);
  return parts;
}

/** Is the host the domain itself or a name under it? */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Does the path begin with these whole segments? `/tr` fits `/tr`, `/tr/` and `/tr.gif`, not `/trending`. */
export function pathBegins(path: string, start: string): boolean {
  if (!path.startsWith(start)) return false;
  return start.endsWith('/') || ['', '/', '.'].includes(path.charAt(start.length));
}
