import { readFileSync, writeFileSync } from 'node:fs';

/** Writes a text between a file's two marks `<!-- NAME -->` and `<!-- /NAME -->`. Throws without them. */
export function writeBetweenMarks(file: string, name: string, text: string): void {
  writeFileSync(file, replaceBetweenMarks(readFileSync(file, 'utf8'), name, text));
}

export function replaceBetweenMarks(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the marks ${start} and ${end} are missing`);
  return `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`;
}
