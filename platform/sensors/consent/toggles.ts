import type { BannerToggle } from '../../../core/model/consent-signal.ts';
import { isDrawn, nameOf } from './block.ts';
import { purposeOf } from './roles.ts';
import { above, below } from './walk.ts';

const toggle = 'input[type=checkbox], [role=switch], [role=checkbox]';
const heading = 'h1, h2, h3, h4, h5, h6, [role=heading], legend';
const alwaysOn = /altijd (actief|aan)|always (active|on)|immer aktiv|toujours actif/i;
export const mostToggles = 60;
const mostNodes = 4000;

/** Tick boxes and switches below an element, drawn or not. */
export function readToggles(container: Element): BannerToggle[] {
  const found: BannerToggle[] = [];
  /** Level of the heading under which everything is about legitimate interest. */
  let interest: number | null = null;
  for (const node of below(container, mostNodes)) {
    if (!(node instanceof Element)) continue;
    if (node.matches(heading)) {
      const level = levelOf(node);
      if (saysInterest(squash(node.textContent ?? ''))) interest ??= level;
      else if (interest !== null && level <= interest) interest = null;
    } else if (node.matches(toggle)) {
      const read = readToggle(node, container);
      const isInterest = interest !== null || saysInterest(panelOf(node));
      found.push(isInterest ? { ...read, purpose: 'legitimate-interest' } : read);
      if (found.length >= mostToggles) break;
    }
  }
  return found;
}

function levelOf(element: Element): number {
  return Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? element.getAttribute('aria-level') ?? 2);
}

function saysInterest(text: string): boolean {
  return purposeOf(text) === 'legitimate-interest';
}

/** Name of the tab that a toggle is under. */
function panelOf(element: Element): string {
  const panel = element.closest('[role=tabpanel]');
  return panel === null ? '' : (panel.getAttribute('aria-label') ?? namedBy(panel));
}

/** Whether one of the toggles that a person can change is on. */
export function someOn(toggles: readonly BannerToggle[]): boolean {
  return toggles.some(({ checked, fixed, purpose }) => checked && !fixed && purpose !== 'necessary');
}

function readToggle(element: Element, container: Element): BannerToggle {
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
  const named = namedBy(element);
  if (named !== '') return named;
  const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const text = squash(label.map((one) => one.textContent ?? '').join(' '));
  if (text !== '') return text;
  return nameOf(element) || aroundOf(element, container);
}

/** Text of what an element says that it is named by. */
function namedBy(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return squash(by.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' '));
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
