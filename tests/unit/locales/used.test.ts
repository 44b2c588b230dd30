import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { nl } from '../../../locales/nl.ts';

const root = resolve(import.meta.dirname, '../../..');
const sources = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'platform/**/*.ts'], {
  cwd: root,
})
  .map((file) => readFileSync(resolve(root, file), 'utf8'))
  .join('\n');
/** Keys that are put together: `certainty.${…}` stands for one word in that place. */
const patterns = [...sources.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`]*)`/g)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
);

it('every text is shown somewhere', () => {
  const unused = Object.keys(nl).filter(
    (key) => !sources.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
