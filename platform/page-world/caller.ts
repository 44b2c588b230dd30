import { apply, codeAt, getOwnPropertyDescriptor, indexOf, slice } from './natives.ts';

const NativeError = Error;
/** Firefox has the stack as an accessor that a page can replace; Chromium gives each error its own. */
const stackOf = getOwnPropertyDescriptor(Error.prototype, 'stack')?.get;

/**
 * The address of the script that called into a watched API: the nearest one on the stack. This script itself has none
 * (cli/build/nameless-page-script.ts). Empty where it cannot be told: the page formats stacks itself, or wants none.
 */
export function callerAddress(): string {
  return firstAddress(stack());
}

function stack(): string {
  // A formatter of the page would run here, and see Helder.
  if (getOwnPropertyDescriptor(NativeError, 'prepareStackTrace') !== undefined) return '';
  const error = new NativeError();
  const text: unknown = stackOf === undefined ? error.stack : apply(stackOf, error, []);
  return typeof text === 'string' ? text : '';
}

function firstAddress(text: string): string {
  let from = 0;
  while (from < text.length) {
    const newline = indexOf(text, '\n', from);
    const end = newline < 0 ? text.length : newline;
    const line = slice(text, from, end);
    from = end + 1;
    const middle = indexOf(line, '://');
    if (middle < 0) continue;
    // A frame of an extension says nothing of the page.
    if (indexOf(line, 'extension://') >= 0) continue;
    return addressIn(line, middle);
  }
  return '';
}

/** `at f (https://host/a.js:1:2)`, `f@https://host/a.js:1:2`, `eval at f (https://host/a.js:1:2), <anonymous>:1:1`. */
function addressIn(line: string, middle: number): string {
  let start = middle;
  while (start > 0 && isLetter(codeAt(line, start - 1))) start -= 1;
  // An address made for a Blob begins one word earlier.
  if (slice(line, start - 5, start) === 'blob:') start -= 5;
  let end = middle;
  while (end < line.length && !endsAddress(codeAt(line, end))) end += 1;
  // Line and column.
  for (let part = 0; part < 2; part += 1) {
    let digits = end;
    while (digits > middle && isDigit(codeAt(line, digits - 1))) digits -= 1;
    if (digits < end && codeAt(line, digits - 1) === 58) end = digits - 1;
  }
  return slice(line, start, end);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 45;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A closing bracket, a space, a comma. */
function endsAddress(code: number): boolean {
  return code === 41 || code === 32 || code === 44;
}
