import type { BrowserEvent, RequestEvent } from '../sensors/events.ts';

/**
 * Joins the sending of a request with its end where both wait in the queue, which is the rule: one signal is made of
 * them instead of two. The joined event stands in the place, and has the time, of the sending.
 */
export function coalesce(events: readonly BrowserEvent[]): BrowserEvent[] {
  const sent = new Map<string, number>();
  const joined: (BrowserEvent | null)[] = [...events];
  for (const [index, event] of events.entries()) {
    if (event.kind !== 'request') continue;
    const { requestId } = event.details;
    if (event.phase === 'sent') {
      const first = sent.get(requestId);
      const start = first === undefined ? undefined : joined[first];
      // Its body is told before its headers.
      if (first !== undefined && start?.kind === 'request') {
        joined[first] = join(start, event);
        joined[index] = null;
      } else sent.set(requestId, index);
      continue;
    }
    const before = sent.get(requestId);
    sent.delete(requestId);
    const start = before === undefined ? undefined : joined[before];
    if (before === undefined || start?.kind !== 'request') continue;
    joined[before] = join(start, event);
    joined[index] = null;
  }
  return joined.filter((event) => event !== null);
}

function join(start: RequestEvent, end: RequestEvent): RequestEvent {
  const { requestHeaders, requestBody, timeStamp, url } = start.details;
  const headers = requestHeaders === undefined ? {} : { requestHeaders };
  const body = requestBody == null ? {} : { requestBody };
  return { ...end, details: { ...end.details, ...headers, ...body, timeStamp, url } };
}
