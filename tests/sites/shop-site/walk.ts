import type { Page } from 'puppeteer';
import { secrets } from '../secrets.ts';

/**
 * Somebody logs in and orders: the session cookie, the token in an Authorization header, a code in an address and two
 * posted forms go over the line, each with a secret of `secrets`. Ends on the page that says thank you.
 */
export async function logInAndOrder(page: Page): Promise<void> {
  await page.goto('https://www.fietsenmand-demo.nl/inloggen', { waitUntil: 'load' });
  await page.type('[name=email]', secrets.email);
  await page.type('[name=wachtwoord]', secrets.password);
  await submit(page);
  await page.waitForFunction('document.getElementById("welkom").textContent !== ""');
  await page.type('[name=naam]', 'Sanne van den Berg');
  await page.type('[name=email]', secrets.email);
  await page.type('[name=telefoon]', secrets.phone);
  await page.type('[name=straat]', secrets.street);
  await page.type('[name=iban]', secrets.iban);
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  const arrived = page.waitForNavigation({ waitUntil: 'load' });
  await page.click('form [type=submit]');
  await arrived;
}
