import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { Signal } from '../../core/model/signal.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];
const site = 'https://vijandig.gedrag-demo.nl';

describe.each(browsers)('a hostile page in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder?.close());

  test('cannot forge what its own world is said to do, with a million messages, and drowns nobody', async () => {
    const quiet = await helder.visit('https://www.volkstuin-deboomgaard-demo.nl/');
    const page = await helder.visit(`${site}/vloed`);
    await page.waitForFunction(() => document.title.startsWith('Klaar'), { timeout: 90_000 });
    expect(await page.title()).toBe('Klaar: 1000000');
    await sleep(3000);
    const signals = await signalsOf(`${site}/vloed`);
    expect(
      signals.filter((signal) => 'scriptHost' in signal && signal.scriptHost === 'cdn.onschuldig-demo.com'),
    ).toEqual([]);
    // What its own scripts really did is there, cut to size.
    expect(signals.filter(({ kind }) => kind === 'call').length).toBeLessThanOrEqual(600);
    expect(JSON.stringify(signals).length).toBeLessThan(500_000);
    expect(signals).toContainEqual(expect.objectContaining({ api: 'hardware.concurrency', saturated: true }));
    // The other tab is as it was, and the background answers.
    expect((await helder.report(quiet)).findings.filter(({ outcome }) => outcome === 'indication')).toEqual(
      [],
    );
    expect((await signalsOf(quiet.url())).filter(({ kind }) => kind === 'call')).toEqual([]);
    await page.close();
    await quiet.close();
  });

  test('that gives another’s address to its script reaches no more than a signal', async () => {
    const page = await helder.visit(`${site}/schuld`, 3);
    const drawings = (await signalsOf(page.url())).filter((signal) => signal.kind === 'drawing');
    expect(drawings).toMatchObject([{ script: 'https://cdn.onschuldig-demo.com/fp.js', trust: 'page' }]);
    const { findings } = await helder.report(page);
    const found = findings.filter(({ outcome }) => outcome === 'indication');
    expect(found.map(({ rule, certainty }) => `${rule} ${certainty}`)).not.toContainEqual(
      expect.stringMatching(/strong-indication|appears-contrary/),
    );
    await page.close();
  });

  test('that puts its own in the place of every native sees nothing of Helder, and is seen', async () => {
    const page = await helder.visit(`${site}/gif`, 2);
    expect(await page.title()).toBe('Gezien:');
    const signals = await signalsOf(page.url());
    const seen = new Set(signals.flatMap((signal) => (signal.kind === 'call' ? [signal.api] : [])));
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'canvas.toDataURL',
        'storage.setItem',
        'screen.width',
        'keys.listen',
        'upload.fetch',
      ]),
    );
    expect(signals.filter(({ kind }) => kind === 'drawing')).toHaveLength(1);
    await page.close();
  });

  async function signalsOf(url: string): Promise<readonly Signal[]> {
    const dump = await helder.dump();
    const visit = dump.visits.find((one) => one.url === url);
    return visit === undefined ? [] : dump.signals(visit);
  }
});
