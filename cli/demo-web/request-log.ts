import type { DemoRequest } from './answer.ts';

/** One request as the demo web's server saw it. What the browser really sent: the measure for every "exactly once". */
interface LoggedRequest extends DemoRequest {
  /** Answered status; 0 while the answer is not out yet. */
  readonly status: number;
  /** False for a host that no demo site or stand-in owns. */
  readonly known: boolean;
}

interface LogQuery {
  readonly host?: string | RegExp;
  readonly path?: string | RegExp;
  readonly method?: string;
  /** Only requests with a higher number: pass an earlier `last()`. */
  readonly after?: number;
}

export interface RequestLog {
  /** Every request that fits, oldest first. */
  requests(query?: LogQuery): readonly LoggedRequest[];
  /** Hosts that were asked something, sorted. */
  hosts(query?: LogQuery): readonly string[];
  /** Number of the newest request; 0 when there is none. Counts on after `clear()`. */
  last(): number;
  clear(): void;
}

/** The log, and how the server writes it. */
export function createRequestLog(): RequestLog & {
  next(): number;
  begin(request: DemoRequest, known: boolean): (status: number) => void;
} {
  let count = 0;
  let entries: LoggedRequest[] = [];

  function requests(query: LogQuery = {}): readonly LoggedRequest[] {
    return entries.filter(
      (entry) =>
        fits(entry.host, query.host) &&
        fits(entry.path, query.path) &&
        (query.method === undefined || entry.method === query.method) &&
        entry.number > (query.after ?? 0),
    );
  }

  return {
    requests,
    hosts: (query) => [...new Set(requests(query).map((entry) => entry.host))].sort(),
    last: () => count,
    clear: () => {
      entries = [];
    },
    next: () => ++count,
    begin: (request, known) => {
      const entry = { ...request, known, status: 0 };
      entries.push(entry);
      return (status) => {
        entry.status = status;
      };
    },
  };
}

function fits(value: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? value === wanted : wanted.test(value);
}
