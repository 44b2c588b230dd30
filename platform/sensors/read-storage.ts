import { fieldMark, recordMark } from '../page-world/line.ts';

const mostItems = 60;
const shortest = 8;
const longest = 600;
const longestName = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of the text are control characters
const marks = /[\u001d-\u001f]/;

/**
 * What the storage of a frame holds, in the form in which the page's own world writes (page-world/line.ts): some of it
 * was put there by property, or at an earlier visit, and no call was seen. Values that are too short or too long to
 * tell people apart are left where they are.
 */
export function readStorage(frame: Window): string {
  let text = '';
  for (const area of ['local', 'session'] as const) {
    const storage = storageOf(frame, area);
    for (let at = 0; storage !== null && at < Math.min(storage.length, mostItems); at += 1) {
      const name = storage.key(at) ?? '';
      text += found(area, name, storage.getItem(name) ?? '');
    }
  }
  return text + found('window-name', '', frame.name);
}

function storageOf(frame: Window, area: 'local' | 'session'): Storage | null {
  try {
    return area === 'local' ? frame.localStorage : frame.sessionStorage;
  } catch {
    return null; // A sandboxed frame, or one that the browser gives no storage.
  }
}

function found(area: string, name: string, value: string): string {
  if (value.length < shortest || value.length > longest || name.length > longestName) return '';
  if (marks.test(name) || marks.test(value)) return '';
  const noScript = '';
  return recordMark + ['stored', noScript, area, name, value, 'found'].join(fieldMark);
}
