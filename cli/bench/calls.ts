import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { BrowserKind } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import { loadSites } from '../demo-web/load-sites.ts';
import { startDemoWeb } from '../demo-web/server.ts';
import { extensionFolder } from '../inspect/run.ts';
import { writeResult } from './result.ts';
import { median } from './statistics.ts';

export interface CallsOptions {
  /** Rounds in which the two browsers take turns; default 15. */
  readonly rounds?: number;
}

interface CallCost {
  readonly call: string;
  /** Nanoseconds a call, medians of the rounds. */
  readonly without: number;
  readonly withHelder: number;
  readonly extra: number;
}

export interface CallsResult {
  readonly budget: number;
  readonly chrome: readonly CallCost[];
  readonly firefox: readonly CallCost[];
}

const address = 'https://www.volkstuin-deboomgaard-demo.nl/';
/** Nanoseconds that a watched call may take longer, once the first calls are recorded. */
const budget = 1000;

/**
 * Bench (f): what a watched call costs a page more, once a script's first calls are recorded. Two browsers, one without
 * an extension, take turns; each round makes the same calls some thousand times in each. Prints a table and writes
 * bench-results/calls.json.
 */
export async function run({ rounds = 15 }: CallsOptions = {}): Promise<CallsResult> {
  const result = {
    budget,
    chrome: await measure('chrome', rounds),
    firefox: await measure('firefox', rounds),
  };
  writeResult('calls', result);
  for (const browser of ['chrome', 'firefox'] as const) {
    console.log(`Nanoseconds a call in ${browser}, ${rounds} rounds (a call may take ${budget} longer)`);
    console.table(Object.fromEntries(result[browser].map(({ call, ...numbers }) => [call, numbers])));
  }
  return result;
}

async function measure(browser: BrowserKind, rounds: number): Promise<readonly CallCost[]> {
  const web = await startDemoWeb(await loadSites());
  const running = [];
  try {
    for (const extensionDir of [null, extensionFolder(browser)]) {
      running.push(await launch({ browser, extensionDir, web, headless: true }));
    }
    const pages = [];
    for (const one of running) {
      const page = await one.newPage();
      await page.goto(address, { waitUntil: 'load' });
      pages.push(page);
    }
    const [without = [], withHelder = []] = await inTurn(pages, rounds);
    return Object.keys(without[0] ?? {}).map((call) => {
      const of = (times: readonly Times[]) =>
        Math.round(median(times.map((time) => time[call] ?? Number.NaN)));
      return { call, without: of(without), withHelder: of(withHelder), extra: of(withHelder) - of(without) };
    });
  } finally {
    for (const one of running) await one.close();
    await web.close();
  }
}

type Times = Readonly<Record<string, number>>;

/** The first round warms up and does not count. */
async function inTurn(pages: readonly Page[], rounds: number): Promise<readonly Times[][]> {
  const times: Times[][] = pages.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [place, page] of pages.entries()) {
      const timed = await page.evaluate(timeCalls);
      if (round >= 0) times[place]?.push(timed);
      await sleep(50);
    }
  }
  return times;
}

/** Runs in the page. Nanoseconds a call. */
function timeCalls(): Record<string, number> {
  const canvas = document.createElement('canvas');
  canvas.width = 16;
  canvas.height = 16;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const listener = () => undefined;
  localStorage.setItem('bench', 'value');
  const calls: Record<string, readonly [times: number, call: () => unknown]> = {
    'getter (navigator.hardwareConcurrency)': [20_000, () => navigator.hardwareConcurrency],
    'getter (screen.width)': [20_000, () => screen.width],
    getItem: [20_000, () => localStorage.getItem('bench')],
    measureText: [5000, () => context.measureText('Zebra')],
    toDataURL: [300, () => canvas.toDataURL()],
    fillText: [5000, () => context.fillText('Zebra', 1, 9)],
    'addEventListener (keydown)': [5000, () => document.addEventListener('keydown', listener)],
    'addEventListener (other)': [5000, () => document.addEventListener('other', listener)],
    offsetWidth: [20_000, () => document.body.offsetWidth],
  };
  const took: Record<string, number> = {};
  for (const [name, [times, call]] of Object.entries(calls)) {
    for (let warm = 0; warm < 500; warm += 1) call();
    const began = performance.now();
    for (let time = 0; time < times; time += 1) call();
    took[name] = ((performance.now() - began) / times) * 1e6;
  }
  return took;
}
