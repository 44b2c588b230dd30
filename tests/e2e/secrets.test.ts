import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secrets } from '../sites/secrets.ts';
import { logInAndOrder } from '../sites/shop-site/walk.ts';
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

describe.each(['chrome', 'firefox'] as const)('after somebody logged in and ordered in %s', (browser) => {
  let helder: Helder;
  let text: string;

  beforeAll(async () => {
    helder = await startHelder(browser);
    const page = await helder.running.newPage();
    await logInAndOrder(page);
    await sleep(1500);
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
