import type { BrowserEvent } from '../sensors/events.ts';

/**
 * Puts what was typed before what was sent at the same moment or later: the bridge's word takes another way to the
 * background than the browser's, and may come behind the request that it explains.
 */
export function typingInTime(events: readonly BrowserEvent[]): BrowserEvent[] {
  const typing = events.filter((event) => event.kind === 'typing');
  const others = events.filter((event) => event.kind !== 'typing');
  if (typing.length === 0) return others;
  const ordered: BrowserEvent[] = [];
  for (const event of others) {
    if (event.kind === 'request') {
      while (typing[0] !== undefined && typing[0].timeStamp <= event.details.timeStamp) {
        ordered.push(...typing.splice(0, 1));
      }
    }
    ordered.push(event);
  }
  return [...ordered, ...typing];
}
