import { readToggles } from '../sensors/consent/toggles.ts';
import { below } from '../sensors/consent/walk.ts';

const toggle = 'input[type=checkbox], [role=switch], [role=checkbox]';
const mostNodes = 4000;

/** Switches everything in a layer on or off that can be; the number of presses that it took. */
export function switchAll(container: Element, on: boolean): number {
  const elements = [...below(container, mostNodes)].filter(
    (node): node is HTMLElement => node instanceof HTMLElement && node.matches(toggle),
  );
  let presses = 0;
  for (const [place, { checked, fixed }] of readToggles(container).entries()) {
    const element = elements[place];
    if (element === undefined || checked === on || fixed) continue;
    element.click();
    presses += 1;
  }
  return presses;
}
