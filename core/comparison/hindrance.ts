/** Why a comparison cannot be made now. The order says which reason is told first. */
export const hindrances = [
  'child-mode',
  'not-a-website',
  'paused',
  'private-not-allowed',
  'containers-off',
  'private-window-open',
] as const;
export type Hindrance = (typeof hindrances)[number];

export interface Circumstances {
  /** Address that the tab shows; null when the browser does not tell it. */
  readonly url: string | null;
  /** Helder protects a child and holds trackers back: a comparison would let them in. */
  readonly childMode: boolean;
  /** The person paused Helder, everywhere or on this site: nothing would be recorded. */
  readonly paused: boolean;
  /** Whether the browser lets Helder have a jar: a private window, or a container. */
  readonly jar: 'private-window' | 'container' | 'private-not-allowed' | 'containers-off';
  /** A private window is open already, and shares its cookies with the next one. */
  readonly privateWindowOpen: boolean;
}

/** What keeps a comparison from being made; null when nothing does. */
export function hindranceOf(now: Circumstances): Hindrance | null {
  if (now.childMode) return 'child-mode';
  if (now.url === null || !/^https?:\/\//i.test(now.url)) return 'not-a-website';
  if (now.paused) return 'paused';
  if (now.jar === 'private-not-allowed' || now.jar === 'containers-off') return now.jar;
  return now.jar === 'private-window' && now.privateWindowOpen ? 'private-window-open' : null;
}

/** Whether a comparison may be offered at all. */
export function mayCompare(now: Circumstances): boolean {
  return hindranceOf(now) === null;
}
