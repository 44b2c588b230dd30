import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds on a page, one line per rule with the first elements; empty when it finds nothing. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async (run) => {
      const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } };
      const { violations } = await axe.run(run);
      return violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.html) }));
    },
    options as unknown as Record<string, string>,
  );
  return found.map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(' | ')}`);
}
