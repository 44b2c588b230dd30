import type { BannerToggle } from '../../../core/model/consent-signal.ts';
import { isDrawn, nameOf } from './block.ts';
import { purposeOf } from './roles.ts';
import { above, below } from './walk.ts';

const toggle = 'input[type=checkbox], [role=switch], [role=checkbox]';
const alwaysOn = /altijd (actief|aan)|always (active|on)|immer aktiv|toujours actif/i;
export const mostToggles = 60;
const mostNodes = 4000;

/** Tick boxes and switches below an element, drawn or not. */
export function readToggles(container: Element): BannerToggle[] {
  const found: BannerToggle[] = [];
  for (const node of below(container, mostNodes)) {
    if (!(node instanceof Element) || !node.matches(toggle)) continue;
    found.push(read(node, container));
    if (found.length >= mostToggles) break;
  }
  return found;
}

/** Whether one of the toggles that a person can change is on. */
export function someOn(toggles: readonly BannerToggle[]): boolean {
  return toggles.some(({ checked, fixed, purpose }) => checked && !fixed && purpose !== 'necessary');
}

function read(element: Element, container: Element): BannerToggle {
  const label = labelOf(element, container);
  const around = aroundOf(element, container);
  const own = purposeOf(label);
  const disabled = element.matches(':disabled, [aria-disabled=true], [readonly]');
  const checked =
    element instanceof HTMLInputElement ? element.checked : element.getAttribute('aria-checked') === 'true';
  return {
    label: label.slice(0, 80),
    checked,
    fixed: disabled || (checked && alwaysOn.test(around)),
    purpose: own === 'other' ? purposeOf(around) : own,
    visible: isShown(element),
  };
}

/** A switch is often drawn by its label, with the tick box itself made invisible. */
function isShown(element: Element): boolean {
  if (isDrawn(element)) return true;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  if (label !== undefined) return isDrawn(label);
  return element.parentElement !== null && isDrawn(element.parentElement);
}

function labelOf(element: Element, container: Element): string {
  const said = element.getAttribute('aria-label');
  if (said !== null && said.trim() !== '') return said.trim();
  const root = element.getRootNode() as Document | ShadowRoot;
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = by.flatMap((id) => root.getElementById?.(id)?.textContent ?? []).join(' ');
  if (named.trim() !== '') return squash(named);
  const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const text = squash(label.map((one) => one.textContent ?? '').join(' '));
  if (text !== '') return text;
  return nameOf(element) || aroundOf(element, container);
}

/** Text of the nearest block above that has any: a row of the list of categories. */
function aroundOf(element: Element, container: Element): string {
  let at = above(element);
  for (let depth = 0; at !== null && at !== container && depth < 5; depth += 1, at = above(at)) {
    const text = squash(at.textContent ?? '');
    if (text.length > 2) return text;
  }
  return '';
}

function squash(text: string): string {
  return text.slice(0, 600).replace(/\s+/g, ' ').trim().slice(0, 200);
}
