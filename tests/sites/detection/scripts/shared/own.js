/* global __COLLECT__ */

/** Where this page's reports go; written in by the bundler. */
export const collect = __COLLECT__;

/** Says that the library really did its work. */
export function ran() {
  if (document.documentElement.dataset.proef !== 'klaar') document.documentElement.dataset.proef = 'klaar';
}

/** Posts a value as sites do: readable text without a question beforehand. */
export function send(path, value) {
  return fetch(`${collect}${path}`, { method: 'POST', body: JSON.stringify(value) });
}

/** The page's main element, to put things in. */
export const main = document.querySelector('main');

/** A canvas of this size in the page. */
export function canvas(width = 600, height = 300) {
  const element = Object.assign(document.createElement('canvas'), { width, height });
  main.append(element);
  return element;
}

export const wait = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));
