import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoWeb } from '../../demo-web/server.ts';

/** What the comparison reads of Blacklight's reports, by the name of its test. */
export type BlacklightReports = Readonly<Record<string, unknown>>;

interface Collected {
  readonly status: string;
  readonly page_response?: string;
  readonly reports?: BlacklightReports;
}

type Collect = (address: string, options: Readonly<Record<string, unknown>>) => Promise<Collected>;

const name = '@themarkup/blacklight-collector';

/** Where the collector is installed, with its test pages. */
export const collectorFolder = join(import.meta.dirname, 'node_modules', name);

/** All of its tests; the one for device information is not among those that it runs by itself. */
const tests = [
  'behaviour_event_listeners',
  'canvas_fingerprinters',
  'canvas_font_fingerprinters',
  'cookies',
  'fb_pixel_events',
  'fingerprintable_api_calls',
  'google_analytics_events',
  'key_logging',
  'session_recorders',
  'third_party_trackers',
  'tiktok_pixel_events',
  'twitter_pixel_events',
];

/**
 * Runs Blacklight's collector on one page of the demo web, with the system's Chromium and without following links. All
 * else is as it comes: an iPhone is emulated, forms are filled in. Throws when it fails.
 */
export async function collect(
  address: string,
  web: Pick<DemoWeb, 'httpPort' | 'httpsPort'>,
  executablePath: string,
): Promise<BlacklightReports> {
  const outDir = await mkdtemp(join(tmpdir(), 'helder-blacklight-'));
  try {
    const { status, page_response, reports } = await quietly(() =>
      load()(address, {
        outDir,
        blTests: tests,
        numPages: 0,
        captureHar: false,
        saveScreenshots: false,
        quiet: true,
        puppeteerExecutablePath: executablePath,
        extraChromiumArgs: [
          `--host-resolver-rules=MAP *:443 127.0.0.1:${web.httpsPort}, MAP *:80 127.0.0.1:${web.httpPort}`,
        ],
      }),
    );
    if (reports === undefined) throw new Error(`Blacklight on ${address}: ${status} ${page_response ?? ''}`);
    return reports;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

function load(): Collect {
  const require = createRequire(join(collectorFolder, 'package.json'));
  const { collect: run }: { collect: Collect } = require(join(collectorFolder, 'build/index.js'));
  return run;
}

/** The collector writes what it does to the console, whatever is asked. */
async function quietly<Result>(run: () => Promise<Result>): Promise<Result> {
  const { log } = console;
  console.log = () => {};
  try {
    return await run();
  } finally {
    console.log = log;
  }
}
