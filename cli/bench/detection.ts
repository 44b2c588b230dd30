import { join } from 'node:path';
import { detectionHosts, type PlacedPage, placed } from '../../tests/sites/detection/hosts.ts';
import type { BrowserKind } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import { startDemoWeb } from '../demo-web/server.ts';
import { askReport, extensionFolder } from '../inspect/run.ts';
import { compare } from './detection/checks.ts';
import { bundle, libraryOf } from './detection/libraries.ts';
import { type DetectionResult, type Row, summarise } from './detection/outcome.ts';
import { markdown } from './detection/table.ts';
import { type PageVisit, visitPage } from './detection/visit.ts';
import { writeBetweenMarks } from './marks.ts';
import { WrongUsage } from './options.ts';
import { installOwnPackages } from './own-packages.ts';
import { writeResult } from './result.ts';

export interface DetectionOptions {
  readonly browser?: BrowserKind;
  /** Folder of the built extension; default the build. */
  readonly extension?: string;
  /** Only these pages; the document is left as it is then. */
  readonly pages?: readonly string[];
  readonly onProgress?: (line: string) => void;
}

/** Seconds that a person stays on a page. */
const stay = 9;
const documentFile = join(import.meta.dirname, '../../docs/detectors.md');

/**
 * Bench (e): libraries out of npm on test pages, under names and hosts that no list knows. Is seen what each does, and
 * nothing of what it does not do? Prints what differs, writes bench-results/detection-<browser>.json and the table in
 * docs/detectors.md.
 */
export async function run(options: DetectionOptions): Promise<DetectionResult> {
  const kind = options.browser ?? 'chrome';
  const say = options.onProgress ?? (() => {});
  const chosen = choose(options.pages ?? []);
  installOwnPackages(join(import.meta.dirname, 'detection'), say);
  const web = await startDemoWeb(detectionHosts(bundle));
  try {
    const running = await launch({
      browser: kind,
      extensionDir: options.extension ?? extensionFolder(kind),
      web,
      headless: true,
      // Some libraries keep away from what is driven by a program.
      args: kind === 'chrome' ? ['--disable-blink-features=AutomationControlled'] : [],
    });
    try {
      await askReport(running, '');
      const rows: Row[] = [];
      for (const [index, page] of chosen.entries()) {
        const visit = await visitPage(running, web, page, page.seconds ?? stay);
        const row = rowOf(page, visit);
        rows.push(row);
        say(`${index + 1}/${chosen.length} ${[page.name, ...remarks(row)].join('; ')}`);
      }
      const version = (await running.browser.version()).split('/').at(-1) ?? '';
      const date = new Date().toISOString().slice(0, 10);
      const result = summarise({ browser: kind, browserVersion: version, date }, rows);
      print(result);
      writeResult(options.pages === undefined ? `detection-${kind}` : `detection-${kind}-part`, result);
      if (options.pages === undefined) writeBetweenMarks(documentFile, `detection ${kind}`, markdown(result));
      return result;
    } finally {
      await running.close();
    }
  } finally {
    await web.close();
  }
}

function choose(names: readonly string[]): readonly PlacedPage[] {
  const stranger = names.find((name) => !placed.some((page) => page.name === name));
  if (stranger !== undefined) throw new WrongUsage(`The detection bench has no page ${stranger}.`);
  return names.length === 0 ? placed : placed.filter(({ name }) => names.includes(name));
}

function rowOf(page: PlacedPage, { report, idle, others, errors }: PageVisit): Row {
  const observations = report?.observations ?? [];
  return {
    page: page.name,
    kind: page.kind,
    libraries: page.packages.map(libraryOf),
    idle: report === null ? 'Helder has no record of the visit' : idle,
    others,
    errors: errors.slice(0, 3),
    ...compare(page, observations),
    observed: [...new Set(observations.map(({ kind }) => kind))].sort(),
    indications: (report?.findings ?? [])
      .filter(({ outcome }) => outcome === 'indication')
      .map(({ rule, certainty }) => `${rule}: ${certainty}`),
  };
}

function print(result: DetectionResult): void {
  const { browser, browserVersion, ran, pages, hits, misses, falseAlarms, harmless, harmlessQuiet } = result;
  console.log(`Detection, ${browser} ${browserVersion}: ${ran} of ${pages} pages ran`);
  console.log(`  behaviours seen   ${hits} of ${hits + misses}`);
  console.log(`  false alarms      ${falseAlarms}`);
  console.log(`  harmless pages    nothing reported on ${harmlessQuiet} of ${harmless}`);
  for (const row of result.rows) {
    const what = remarks(row);
    if (what.length > 0) console.log(`  ${row.page.padEnd(24)}${what.join('; ')}`);
  }
}

/** What is not as it should be. */
function remarks({ idle, misses, falseAlarms }: Row): readonly string[] {
  if (idle !== null) return [`did not run: ${idle}`];
  return [
    misses.length > 0 && `missed ${misses.join(', ')}`,
    falseAlarms.length > 0 && `false alarm: ${falseAlarms.join(', ')}`,
  ].filter((part) => part !== false);
}
