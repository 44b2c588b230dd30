import { spawnSync } from 'node:child_process';
import { closeOnSignal } from './browser/close-on-signal.ts';
import { findAnyBrowser, findBrowser, NoBrowserError } from './browser/find.ts';
import { loadDemoPages, loadSites } from './demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from './demo-web/server.ts';
import { inspectVisits } from './inspect/run.ts';
import { textReport } from './inspect/text-report.ts';
import { readStartOptions, type StartCommand, startUsage, WrongUsage } from './start/options.ts';
import { showSites } from './start/show-sites.ts';

/**
 * Builds Helder, finds a browser and shows the demo sites, or the given addresses on the real web, with Helder in it.
 * Without a display it prints the reports. Exit 0; 1 when the build or a visit failed; 2 for wrong usage or no browser.
 */
async function main(): Promise<number> {
  const command = readStartOptions(process.argv.slice(2), process.env);
  if (!build()) return 1;
  const found = await (command.browser === null ? findAnyBrowser(say) : findBrowser(command.browser, say));
  const web = command.urls.length === 0 ? await startDemoWeb(await loadSites()) : null;
  const urls = command.urls.length === 0 ? await loadDemoPages() : command.urls;
  const end = async () => web?.close();
  const forget = closeOnSignal(end);
  try {
    if (!command.headless) {
      await showSites({ urls, web, found, say });
      return 0;
    }
    return await printReports(urls, web, command, found.kind);
  } finally {
    await end();
    forget();
  }
}

async function printReports(
  urls: readonly string[],
  web: DemoWeb | null,
  command: StartCommand,
  browser: 'chrome' | 'firefox',
): Promise<number> {
  if (!command.headlessAsked) say('No display found: the sites are visited without a window.');
  const document = await inspectVisits({
    urls,
    web,
    browser,
    waitSeconds: 4,
    headless: true,
    onProgress: say,
  });
  process.stdout.write(`\n${textReport(document)}\n`);
  return document.visits.some(({ outcome }) => outcome === 'failed' || outcome === 'timeout') ? 1 : 0;
}

function build(): boolean {
  if (process.env.HELDER_SKIP_BUILD === '1') return true;
  say('Building Helder…');
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2], shell });
  if (status !== 0) say('The build failed; its message stands above.');
  return status === 0;
}

/** Progress goes to standard error, so that standard output holds the report alone. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof WrongUsage) && !(error instanceof NoBrowserError)) throw error;
  say(error instanceof WrongUsage ? `${error.message}\n\n${startUsage}` : error.message);
  process.exitCode = 2;
}
