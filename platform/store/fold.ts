import type { RequestSignal, Signal } from '../../core/model/signal.ts';

/**
 * Batches in the order in which they were written → one signal per id, ordered by `at`, then id.
 *
 * The same request comes in several parts (sent, answered; perhaps by a worker that was started anew in between),
 * and after a kill the same batch may come twice. So folding is idempotent: fold([a, b, a]) equals fold([a, b]).
 */
export function fold(batches: Iterable<readonly Signal[]>): Signal[] {
  const signals = new Map<string, Signal>();
  for (const batch of batches) {
    for (const signal of batch) {
      const known = signals.get(signal.id);
      signals.set(signal.id, known === undefined ? signal : merge(known, signal));
    }
  }
  return [...signals.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function merge(known: Signal, next: Signal): Signal {
  if (known.kind === 'request' && next.kind === 'request') return mergeRequest(known, next);
  const last = next.at >= known.at ? next : known;
  if (last.kind !== 'cookie' || known.kind !== 'cookie' || next.kind !== 'cookie') return last;
  // The jar is read now and again: the same value was there from the first.
  return known.cookie.hash === next.cookie.hash ? { ...last, at: Math.min(known.at, next.at) } : last;
}

/**
 * Two parts of one request. What is settled wins over what is pending; where one of them says nothing (an empty
 * list, null), the other speaks. The time is the first one.
 */
function mergeRequest(known: RequestSignal, next: RequestSignal): RequestSignal {
  const nextLeads = next.outcome !== 'pending' || known.outcome === 'pending';
  const [lead, other] = nextLeads ? [next, known] : [known, next];
  // Of two settled parts the earlier one's error or redirect must not leak into the later one's outcome.
  const ending = other.outcome === 'pending' ? { ...other, ...spoken(lead) } : lead;
  return {
    ...lead,
    at: Math.min(lead.at, other.at),
    initiator: lead.initiator ?? other.initiator,
    status: ending.status,
    error: ending.error,
    redirect: ending.redirect,
    fromCache: lead.fromCache || other.fromCache,
    localAddress: lead.localAddress || other.localAddress,
    requestHeaders: longer(lead.requestHeaders, other.requestHeaders),
    responseHeaders: longer(lead.responseHeaders, other.responseHeaders),
    setCookies: longer(lead.setCookies, other.setCookies),
    cookiesSent: longer(lead.cookiesSent, other.cookiesSent),
    tracking: lead.tracking ?? other.tracking,
    carries: longer(lead.carries, other.carries),
    pageAddress: lead.pageAddress ?? other.pageAddress,
    upload: lead.upload ?? other.upload,
  };
}

function spoken({ status, error, redirect }: RequestSignal): Partial<RequestSignal> {
  return {
    ...(status !== null && { status }),
    ...(error !== null && { error }),
    ...(redirect !== null && { redirect }),
  };
}

function longer<Item>(lead: readonly Item[], other: readonly Item[]): readonly Item[] {
  return other.length > lead.length ? other : lead;
}
