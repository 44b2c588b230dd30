import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DemoWeb } from '../../demo-web/server.ts';

/** What the comparison reads of Blacklight's reports, by the name of its test. */
export type BlacklightReports = Readonly<Record<string, unknown>>;

/** What the collector answers, as far as it matters. */
export interface Collected {
  readonly status: string;
  readonly page_response?: string;
  readonly reports?: BlacklightReports;
}

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

/** What the thread that runs the collector is given. */
export interface CollectorTask {
  readonly folder: string;
  readonly address: string;
  readonly options: Readonly<Record<string, unknown>>;
}

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
    const options = {
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
    };
    const { status, page_response, reports } = await runInThread({
      folder: collectorFolder,
      address,
      options,
    });
    if (reports === undefined) throw new Error(`Blacklight on ${address}: ${status} ${page_response ?? ''}`);
    return reports;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function runInThread(task: CollectorTask): Promise<Collected> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, stdout: true });
  try {
    const answer: string = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    return JSON.parse(answer);
  } finally {
    await worker.terminate();
  }
}
