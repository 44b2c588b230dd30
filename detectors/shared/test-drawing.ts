import type { CallSignal, DrawingSignal } from '../../core/model/signal.ts';

/** Englehardt & Narayanan, Online Tracking (2016), section 6.1. */
const smallest = 16;
const fewestCharacters = 10;
const fewestColours = 2;
/**
 * They ask for a single read by getImageData. Libraries read the same drawing up to four times, to see whether it is
 * always the same; charts read at every move, and tests for emoji eight times and more.
 */
const mostReads = 4;

/** Those drawings of one actor that were made to be read back, not to be looked at. */
export function testDrawings(
  drawings: readonly DrawingSignal[],
  calls: readonly CallSignal[],
): readonly DrawingSignal[] {
  const reads = Math.max(
    drawings.filter(({ how }) => how === 'getImageData').length,
    ...calls.filter(({ api }) => api === 'canvas.getImageData').map(({ count }) => count),
  );
  return drawings.filter(
    (drawing) => isTest(drawing) && (drawing.how !== 'getImageData' || reads <= mostReads),
  );
}

function isTest({ width, height, characters, colours, worked }: DrawingSignal): boolean {
  if (worked || width < smallest || height < smallest) return false;
  return characters >= fewestCharacters || (characters > 0 && colours >= fewestColours);
}
