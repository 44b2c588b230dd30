import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { TypedSignal } from '../../core/model/signal.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];
const email = 'fenna.de.wit@voorbeeld.example';
const search = 'hardloopschoenen';

describe.each(browsers)('what is typed, in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder?.close());

  test('is found on its way to another, in disguise, before the form was sent', async () => {
    const page = await fillIn('https://meelezen.gedrag-demo.nl/');
    const typed = await typedSignals(page);
    expect(
      typed
        .map(
          ({ what, field, disguise, where, submitted }) =>
            `${what} ${field} ${disguise} ${where} ${submitted}`,
        )
        .sort(),
    ).toEqual(
      [
        'email email sha256 address false',
        'text zoek base64 body false',
        'text zoek plain body false',
      ].sort(),
    );
    expect(await indications(page)).toEqual(
      expect.arrayContaining([
        'profiling.form-capture-before-submit appears-contrary',
        'profiling.hashed-contact appears-contrary',
      ]),
    );
    await page.close();
  });

  test('that goes to the page’s own host is nothing', async () => {
    const page = await fillIn('https://formulier.gedrag-demo.nl/');
    expect(await typedSignals(page)).toEqual([]);
    expect(await indications(page)).toEqual([]);
    await page.close();
  });

  test('is nowhere in the database', async () => {
    const { text } = await helder.dump();
    for (const secret of [email, search, 'fenna', btoa(email), encodeURIComponent(email)]) {
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  async function fillIn(url: string): Promise<Page> {
    const page = await helder.visit(url);
    await page.type('[name=email]', email, { delay: 15 });
    await page.type('[name=zoek]', search, { delay: 15 });
    await page.focus('[name=email]');
    await sleep(2500);
    return page;
  }

  async function typedSignals(page: Page): Promise<readonly TypedSignal[]> {
    const dump = await helder.dump();
    const visit = dump.visits.find((one) => one.url === page.url());
    return visit === undefined ? [] : dump.signals(visit).filter((signal) => signal.kind === 'typed');
  }

  async function indications(page: Page): Promise<readonly string[]> {
    const { findings } = await helder.report(page);
    return findings
      .filter(({ outcome }) => outcome === 'indication')
      .map(({ rule, certainty }) => `${rule} ${certainty}`);
  }
});
