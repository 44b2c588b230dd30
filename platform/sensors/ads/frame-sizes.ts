/** Sizes of the IAB's fixed size ad specification and those that Dutch publishers sell beside them, in CSS pixels. */
const sizes: readonly (readonly [number, number])[] = [
  [300, 250],
  [336, 280],
  [250, 250],
  [200, 200],
  [180, 150],
  [125, 125],
  [728, 90],
  [970, 90],
  [970, 250],
  [970, 66],
  [980, 120],
  [980, 240],
  [468, 60],
  [234, 60],
  [160, 600],
  [120, 600],
  [300, 600],
  [300, 1050],
  [120, 240],
  [240, 400],
  [320, 50],
  [320, 100],
  [320, 240],
  [300, 50],
  [300, 100],
  [320, 480],
  [480, 320],
];
/** A frame of 300 by 250 may have a border. */
const slack = 4;

/** Whether advertising is sold in this size. */
export function isAdSize(width: number, height: number): boolean {
  return sizes.some(([w, h]) => Math.abs(width - w) <= slack && Math.abs(height - h) <= slack);
}
