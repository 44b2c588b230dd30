import { NoBrowserError } from './browser/find.ts';
import { readOptions, UsageError, usage } from './inspect/options.ts';
import { inspectVisits } from './inspect/run.ts';
import { textReport } from './inspect/text-report.ts';

/** Prints what Helder saw on the given pages. Exit 0: every visit gave a report; 1: one failed; 2: wrong usage or no browser. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const document = await inspectVisits({
    urls: options.urls,
    web: null,
    browser: options.browser,
    browserArgs: options.browserArgs,
    waitSeconds: options.wait,
    actions: options.actions,
    click: options.click,
    consent: options.consent,
    keepProfile: options.keepProfile,
    onProgress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
    },
  });
  process.stdout.write(options.json ? `${JSON.stringify(document, null, 2)}\n` : `${textReport(document)}\n`);
  return document.visits.some(({ outcome }) => outcome === 'failed' || outcome === 'timeout') ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof NoBrowserError)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? `\n${usage}\n` : ''}`);
  process.exitCode = 2;
}
