import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Observation } from '../../core/model/observation.ts';
import { findBrowser } from '../browser/find.ts';
import { launch, type RunningBrowser } from '../browser/launch.ts';
import { startDemoWeb } from '../demo-web/server.ts';
import { askReport, extensionFolder } from '../inspect/run.ts';
import { collect } from './blacklight/collector.ts';
import { checks, type Difference, differences } from './blacklight/compare.ts';
import { blacklightHosts, testPageList } from './blacklight/pages.ts';
import { behave } from './detection/behave.ts';
import { writeBetweenMarks } from './marks.ts';
import { installOwnPackages } from './own-packages.ts';
import { writeResult } from './result.ts';

export interface BlacklightOptions {
  /** Folder of the built extension; default the build. */
  readonly extension?: string;
  readonly onProgress?: (line: string) => void;
}

export interface BlacklightResult {
  /** ISO date, UTC. */
  readonly date: string;
  readonly pages: number;
  /** Checks on pages: how many there were, and on how many both say the same. */
  readonly compared: number;
  readonly same: number;
  readonly differences: readonly Difference[];
}

const documentFile = join(import.meta.dirname, '../../docs/detectors.md');
/** Seconds that a person stays on a page. */
const stay = 12;

/**
 * Bench (f): Helder beside Blacklight's collector, on that one's own test pages. Prints every difference, writes
 * bench-results/blacklight.json and the table in docs/detectors.md.
 */
export async function run(options: BlacklightOptions): Promise<BlacklightResult> {
  const say = options.onProgress ?? (() => {});
  installOwnPackages(join(import.meta.dirname, 'blacklight'), say);
  const { path } = await findBrowser('chrome', say);
  const web = await startDemoWeb(blacklightHosts());
  const found: Difference[] = [];
  const pages = testPageList();
  try {
    const running = await launch({
      browser: 'chrome',
      extensionDir: options.extension ?? extensionFolder('chrome'),
      web,
      headless: true,
    });
    try {
      await askReport(running, '');
      for (const { name, address } of pages) {
        const observations = await observe(running, address);
        found.push(...differences(name, await collect(address, web, path), observations));
        say(name);
      }
    } finally {
      await running.close();
    }
  } finally {
    await web.close();
  }
  const compared = pages.length * checks.length;
  const result: BlacklightResult = {
    date: new Date().toISOString().slice(0, 10),
    pages: pages.length,
    compared,
    same: compared - found.length,
    differences: found,
  };
  print(result);
  writeResult('blacklight', result);
  writeBetweenMarks(documentFile, 'blacklight', markdown(result));
  return result;
}

/** What Helder says of a page after a person was there. */
async function observe(running: RunningBrowser, address: string): Promise<readonly Observation[]> {
  const page = await running.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.bringToFront();
    await behave(page, stay);
    await sleep(1000);
    const { report } = await askReport(running, page.url());
    if (report === null) throw new Error(`Helder has no record of ${address}`);
    return report.observations;
  } finally {
    await page.close();
  }
}

function markdown({ date, pages, compared, same, differences: found }: BlacklightResult): string {
  return [
    `${date}: ${pages} pages, ${compared} comparisons, ${same} with the same answer.`,
    '',
    '| page | check | seen by | why |',
    '|---|---|---|---|',
    ...found.map(
      ({ page, check, by, reason }) =>
        `| ${page} | ${check} | ${by} alone | ${reason ?? 'not explained yet'} |`,
    ),
  ].join('\n');
}

function print({ pages, compared, same, differences: found }: BlacklightResult): void {
  console.log(`Helder beside Blacklight: ${pages} pages, ${same} of ${compared} answers are the same`);
  for (const { page, check, by, reason } of found) {
    console.log(`  ${page.padEnd(30)}${check}: ${by} alone${reason === null ? ' (not explained yet)' : ''}`);
  }
}
