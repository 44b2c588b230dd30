/**
 * A text of a page as it may stand among our own: without control characters, which a terminal obeys, and without
 * the marks that turn the direction of what follows, which make one text read as another.
 */
export function plainText(text: string): string {
  return odd.test(text) ? text.replace(controls, ' ').replace(directions, '') : text;
}

const odd = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const controls = /\p{Cc}/gu;
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The same text in memory of its own. A slice keeps the whole that it was cut from, which may be a megabyte, for as
 * long as the slice is kept.
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : [...text].join('');
}
