import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type RunningBrowser } from '../browser/launch.ts';
import { loadSites } from '../demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../demo-web/server.ts';
import { askReport, extensionFolder } from '../inspect/run.ts';
import { treeCpuSeconds } from './process-cpu.ts';
import { writeResult } from './result.ts';
import { median, medianInterval } from './statistics.ts';

export interface OverheadOptions {
  /** Interleaved pairs; default 60. */
  readonly pairs?: number;
  /** Folder of another extension to measure in Helder's place, e.g. a peer's. */
  readonly extension?: string;
}

interface Ratio {
  readonly median: number;
  readonly interval: readonly [number, number];
}

export interface OverheadResult {
  readonly pairs: number;
  /** Whole-process CPU of a heavy page with Helder, as a multiple of the same without. */
  readonly withHelder: Ratio;
  /** None against none: the noise. Valid when it lies within 0.97 to 1.03. */
  readonly noise: Ratio;
  readonly valid: boolean;
  /** CPU seconds of a page without an extension, median. */
  readonly secondsWithout: number;
}

const address = 'https://www.zware-pagina-demo.nl/';
/** Seconds after the load event that still count: writing and judging happen then. */
const afterLoad = 4;
/** Pages that warm caches and compilers up before anything counts. */
const warmUp = 4;

/**
 * Bench (b): what Helder costs on a page of 170 requests, 40 third parties and 6 frames. Three browsers run side by side,
 * two without an extension; each round loads the page once in each, in changing order, and compares the CPU of all
 * their processes from the navigation until some seconds after the load. Linux only.
 */
export async function run(options: OverheadOptions): Promise<OverheadResult> {
  const pairs = options.pairs ?? 60;
  const web = await startDemoWeb(await loadSites());
  const extensionDir = options.extension ?? extensionFolder('chrome');
  const browsers = {
    none: await start(web, null),
    other: await start(web, null),
    helder: await start(web, extensionDir),
  };
  if (options.extension === undefined) await askReport(browsers.helder, '');
  const names = ['none', 'other', 'helder'] as const;
  const helder: number[] = [];
  const noise: number[] = [];
  const without: number[] = [];
  try {
    for (let round = -warmUp; round < pairs; round += 1) {
      const seconds = { none: 0, other: 0, helder: 0 };
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + round + names.length * warmUp) % names.length] ?? 'none';
        seconds[name] = await pageCpu(browsers[name]);
      }
      if (round < 0) continue;
      helder.push(seconds.helder / seconds.none);
      noise.push(seconds.other / seconds.none);
      without.push(seconds.none);
      if (process.stderr.isTTY) process.stderr.write(`\r${round + 1}/${pairs} ${median(helder).toFixed(3)} `);
    }
  } finally {
    for (const name of names) await browsers[name].close();
    await web.close();
  }
  const result = summary(pairs, helder, noise, without);
  print(result);
  writeResult('overhead', { ...result, helder, noise });
  return result;
}

function start(web: DemoWeb, extensionDir: string | null): Promise<RunningBrowser> {
  return launch({ browser: 'chrome', extensionDir, web, headless: true });
}

/** CPU seconds of all processes of a browser for one visit to the heavy page. */
async function pageCpu(running: RunningBrowser): Promise<number> {
  const root = running.browser.process()?.pid;
  if (root === undefined) throw new Error('the browser has no process of its own');
  const page = await running.newPage();
  const before = treeCpuSeconds(root);
  await page.goto(address, { waitUntil: 'load' });
  await sleep(afterLoad * 1000);
  const used = treeCpuSeconds(root) - before;
  await page.close();
  await sleep(300);
  return used;
}

function summary(
  pairs: number,
  helder: readonly number[],
  noise: readonly number[],
  without: readonly number[],
): OverheadResult {
  const noiseMedian = median(noise);
  return {
    pairs,
    withHelder: { median: median(helder), interval: medianInterval(helder) },
    noise: { median: noiseMedian, interval: medianInterval(noise) },
    valid: noiseMedian >= 0.97 && noiseMedian <= 1.03,
    secondsWithout: median(without),
  };
}

function print({ pairs, withHelder, noise, valid, secondsWithout }: OverheadResult): void {
  const show = (ratio: Ratio): string =>
    `${ratio.median.toFixed(3)} (${ratio.interval.map((end) => end.toFixed(3)).join(' to ')})`;
  console.log(
    `Page overhead, whole-process CPU, ${pairs} pairs, ${secondsWithout.toFixed(2)} s a page without`,
  );
  console.log(`  Helder against none  ${show(withHelder)}`);
  console.log(
    `  none against none    ${show(noise)}${valid ? '' : '  the machine was too noisy: not valid'}`,
  );
}
