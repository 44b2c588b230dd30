import type { RequestSignal } from '../../core/model/signal.ts';

/**
 * A request that was stopped or that failed reached nobody. A beacon is an exception: Firefox says of each that it
 * failed, because nobody waits for the answer, and it arrived all the same.
 */
export function toldNobody({ outcome, type }: Pick<RequestSignal, 'outcome' | 'type'>): boolean {
  return outcome === 'stopped' || (outcome === 'failed' && type !== 'ping');
}
