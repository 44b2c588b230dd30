import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Helder, ownRequests, startHelder } from '../support/helder.ts';

/** Tries every way out that a script has; runs in a page of the extension or in its background. */
async function tryToTalk(): Promise<string[]> {
  const outside = 'https://buiten-demo.nl/';
  const out: string[] = [];
  await fetch(`${outside}fetch`).then(
    () => out.push('fetch'),
    () => undefined,
  );
  if (typeof document !== 'undefined') {
    navigator.sendBeacon(`${outside}beacon`, 'x');
    await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve(out.push('image'));
      image.onerror = resolve;
      image.src = `${outside}image`;
    });
    await new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve(out.push('script'));
      script.onerror = resolve;
      script.src = `${outside}script`;
      document.head.append(script);
    });
  }
  await new Promise((resolve) => {
    try {
      const socket = new WebSocket('wss://buiten-demo.nl/socket');
      socket.onopen = () => resolve(out.push('socket'));
      socket.onerror = resolve;
    } catch {
      resolve(null); // Refused before it began.
    }
  });
  return out;
}

describe.each(['chrome', 'firefox'] as const)('the extension in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
    helder.web.answer('buiten-demo.nl', () => ({
      status: 200,
      headers: { 'access-control-allow-origin': '*' },
    }));
  });
  afterAll(() => helder?.close());

  it('cannot talk to anybody from its pages', async () => {
    const page = await helder.running.extensionPage('options.html');
    expect(await page.evaluate(tryToTalk)).toEqual([]);
    await page.close();
    expect(helder.web.log.requests({ host: 'buiten-demo.nl' })).toEqual([]);
  });

  it('asks for nothing of its own while somebody browses and reads', async () => {
    const page = await helder.visit('https://www.speelkasteel-demo.nl/', 3);
    await helder.report(page);
    for (const own of ['dashboard.html', 'options.html', 'welcome.html', 'popup.html']) {
      const opened = await helder.running.extensionPage(own);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await opened.close();
    }
    expect(ownRequests(helder.web)).toEqual([]);
    expect(helder.web.log.requests().length).toBeGreaterThan(10);
  });
});

describe('the background in chrome', () => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder('chrome');
    helder.web.answer('buiten-demo.nl', () => ({
      status: 200,
      headers: { 'access-control-allow-origin': '*' },
    }));
  });
  afterAll(() => helder?.close());

  it('cannot talk to anybody', async () => {
    const worker = await helder.running.worker();
    expect(await worker?.evaluate(tryToTalk)).toEqual([]);
    expect(helder.web.log.requests({ host: 'buiten-demo.nl' })).toEqual([]);
  });
});
