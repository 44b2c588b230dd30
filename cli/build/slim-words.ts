import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Lists that scripts in pages carry along. */
const carried =
  /\/rules\/words\/(?:consent-(?:containers|text|way-back|words)|ad-(?:slots|hints|labels|disclosures))\.json$/;
/** What people need to check a list, and no page does. */
const forPeople = new Set(['what', 'checked', 'source', 'platform']);

/** Vite plugin: of the lists of words that go into every page, what is read there: a third of them is sources. */
export function slimWords(): Plugin {
  return {
    name: 'helder:slim-words',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      return carried.test(file.replaceAll('\\', '/')) ? slimList(readFileSync(file, 'utf8')) : null;
    },
  };
}

/** The list as JSON, without what is for people. */
export function slimList(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) => (forPeople.has(key) ? undefined : value));
}
