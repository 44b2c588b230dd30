import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { CallSignal, Signal } from '../../core/model/signal.ts';
import { exercises } from '../support/exercises.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];
const stage = 'https://oefening.gedrag-demo.nl/';
const script = 'https://oefening.derde-demo.com/o.js';

describe.each(browsers)('what a script does in the page, in %s', (browser) => {
  let helder: Helder;
  let available: readonly string[] = [];
  let signals: readonly Signal[] = [];

  beforeAll(async () => {
    helder = await startHelder(browser);
    const page = await helder.visit(stage);
    available = await exerciseAll(page);
    await sleep(2500);
    signals = await signalsOf(helder, stage);
    await page.close();
  });
  afterAll(() => helder?.close());

  test.each(Object.keys(exercises))('%s is seen where the browser has it', (api) => {
    const seen = calls(signals).filter((call) => call.api === api);
    const expected = available.includes(api) ? [script] : [];
    expect(seen.map((call) => call.script)).toEqual(expected);
  });

  test('values that were kept are there as hashes, under their names', () => {
    const stored = signals.filter((signal) => signal.kind === 'stored');
    const areas = stored.map(({ area, name }) => `${area} ${name}`).sort();
    expect(areas).toEqual(['cookie oefening', 'database id', 'local oefening', 'window-name ']);
    expect(new Set(stored.map(({ hash, length }) => `${hash} ${length}`)).size).toBe(1);
  });

  test('frames of every kind are watched, each under its own host and depth', async () => {
    const page = await helder.visit('https://kaders.gedrag-demo.nl/', 2);
    const seen = calls(await signalsOf(helder, page.url()));
    const frames = Object.fromEntries(
      seen.map(({ api, frame, frameHost }) => [api, `${frame} ${frameHost}`]),
    );
    expect(frames).toMatchObject({
      'hardware.concurrency': '1 kader.derde-demo.com',
      'hardware.touchPoints': '1 kader.derde-demo.com',
      'languages.languages': '1 null',
      'hardware.platform': '1 null',
      'plugins.plugins': '1 kaders.gedrag-demo.nl',
    });
    await page.close();
  });

  test('the page’s own world is said to be watched', () => {
    expect(signals).toContainEqual(
      expect.objectContaining({ kind: 'health', sensor: 'page-world', state: 'ok' }),
    );
  });
});

/** Runs every exercise that the browser has something for; gives their names. */
async function exerciseAll(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const done: string[] = [];
    const { oefen } = globalThis as unknown as { oefen: (code: string) => unknown };
    for (const [api, { code, needs }] of Object.entries(all)) {
      // biome-ignore lint/security/noGlobalEval: the test's own expressions
      if (needs !== undefined && !eval(needs)) continue;
      oefen(`{ ${code} }`);
      done.push(api);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return done;
  }, exercises);
}

async function signalsOf(helder: Helder, url: string): Promise<readonly Signal[]> {
  const dump = await helder.dump();
  const visit = dump.visits.find((one) => one.url === url);
  return visit === undefined ? [] : dump.signals(visit);
}

function calls(signals: readonly Signal[]): readonly CallSignal[] {
  return signals.filter((signal) => signal.kind === 'call');
}
