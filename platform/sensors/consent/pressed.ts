import { elementAt } from './points.ts';
import { above, shadowOf } from './walk.ts';

const pressable =
  'button, a, [role=button], [role=link], input[type=button], input[type=submit], input[type=image], summary, [onclick]';

export function isPressable(element: Element): boolean {
  return element.matches(pressable);
}

/** The innermost element that an event began in, in a closed shadow root too. */
export function innermost(event: Event): Element | null {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  const root = shadowOf(target);
  if (root === null) return target;
  const { clientX, clientY, detail } = event as MouseEvent;
  // A press by the keyboard has no place of its own; the button has the focus.
  const within = detail > 0 ? elementAt(clientX, clientY) : deepest(root);
  return within ?? target;
}

/** The element that can be pressed around another one; null where there is none up to the container. */
export function pressedIn(target: Element, container: Element | null): Element | null {
  for (let at: Element | null = target; at !== null && at !== container; at = above(at)) {
    if (isPressable(at)) return at;
  }
  return null;
}

function deepest(root: ShadowRoot): Element | null {
  let active = root.activeElement;
  for (let depth = 0; active !== null && depth < 8; depth += 1) {
    const inner = shadowOf(active)?.activeElement ?? null;
    if (inner === null) break;
    active = inner;
  }
  return active;
}
