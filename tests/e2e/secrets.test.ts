import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secrets } from '../sites/secrets.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** A secret in the forms in which it could lie in a database. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    secret.toLowerCase(),
    encodeURIComponent(secret),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(secret).digest('hex')),
  ];
}

async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('form button[type=submit]')]);
  await sleep(1500);
}

describe.each(['chrome', 'firefox'] as const)('after somebody logged in and ordered in %s', (browser) => {
  let helder: Helder;
  let text: string;

  beforeAll(async () => {
    helder = await startHelder(browser);
    const page = await helder.visit('https://www.fietsenmand-demo.nl/inloggen');
    await page.type('input[name=email]', secrets.email);
    await page.type('input[name=wachtwoord]', secrets.password);
    await submit(page);
    const order = {
      naam: 'Sanne van den Berg',
      email: secrets.email,
      telefoon: secrets.phone,
      straat: secrets.street,
      iban: secrets.iban,
    };
    for (const [name, value] of Object.entries(order)) await page.type(`input[name=${name}]`, value);
    await submit(page);
    await helder.report(page);
    text = (await helder.dump()).text;
  });
  afterAll(() => helder?.close());

  it('the secrets really went over the line', () => {
    const sent = JSON.stringify(helder.web.log.requests());
    for (const secret of [secrets.sessionCookie, secrets.bearerToken, secrets.resetCode])
      expect(sent).toContain(secret);
    expect(sent).toContain(encodeURIComponent(secrets.email));
  });

  it('the database holds the visits', () => {
    expect(text).toContain('www.fietsenmand-demo.nl/inloggen');
    expect(text).toContain('winkel_sessie');
  });

  it.each(Object.entries(secrets))('the database does not hold the %s, plain or encoded', (_, secret) => {
    const lower = text.toLowerCase();
    expect(forms(secret).filter((form) => text.includes(form) || lower.includes(form))).toEqual([]);
  });
});
