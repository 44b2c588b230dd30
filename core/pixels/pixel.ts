import type { PixelEventSignal } from '../model/signal.ts';

/** A request as the background sees it while it is in memory; nothing of it is kept. */
export interface PixelRequest {
  readonly url: URL;
  /** The body as text; null where there was none, where it is compressed, or where the browser did not tell. */
  readonly body: string | null;
  /** The body where the browser took it apart as a form. */
  readonly bodyFields: Readonly<Record<string, readonly string[]>> | null;
}

/** What a request told, in the words of `PixelEventSignal`. */
export type PixelEvent = Pick<PixelEventSignal, 'vendor' | 'event' | 'told' | 'consent' | 'where'>;

/** Reads one vendor's requests; empty for a request that is none of its events. */
export type Decode = (request: PixelRequest) => readonly PixelEvent[];

/** Most events that are read of one request, and most entries that are told of one event. */
export const eventLimit = 20;
export const toldLimit = 20;
