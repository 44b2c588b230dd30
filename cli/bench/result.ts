import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes a bench's numbers to bench-results/<name>.json. */
export function writeResult(name: string, result: unknown): void {
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(`bench-results/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}
