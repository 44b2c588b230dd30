/** Frames of one document among which this one is looked for. */
const mostFrames = 1000;

/** Which of the frames of the document above this document's is; null where it is none of them, as in a shadow tree. */
export function indexAbove(): number | null {
  const above = window.parent;
  if (above === window) return null;
  const count = Math.min(above.length, mostFrames);
  for (let index = 0; index < count; index += 1) if (above[index] === window) return index;
  return null;
}

/** The frame element of this document whose document has an index; null where there is none. */
export function frameAt(index: number, frames: Iterable<Element>): HTMLIFrameElement | null {
  const inside = window[index];
  if (inside === undefined) return null;
  for (const frame of frames)
    if (frame instanceof HTMLIFrameElement && frame.contentWindow === inside) return frame;
  return null;
}
