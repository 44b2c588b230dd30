import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, pixel, text } from '../../cli/demo-web/answer.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Dump } from '../support/database.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const megabytes = (count: number): string => 'x'.repeat(count * 1_000_000);
const page = (title: string, body: string) => html(`<!doctype html><title>${title}</title>${body}`);
/** What the demo web needs, said again: of two lists the browser takes the last. */
const chromesOwn = 'HttpsUpgrades,HttpsFirstBalancedModeAutoEnable';
const count = 'https://telt-demo.nl';
const ask = (path: string): string => `<script>fetch('${count}/${path}', { mode: 'no-cors' })</script>`;

/** What a page puts everywhere that it can, to see whether something takes it for markup. */
const markup =
  '<img class="kwaad" src="x" onerror="globalThis.gehackt=1"><script>globalThis.gehackt=1</script>';
const escaped = markup.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe.each(['chrome', 'firefox'] as const)('bad input in %s', (browser) => {
  let helder: Helder;

  beforeAll(async () => {
    helder = await startHelder(browser, {
      // Chromium lets a page at a data: address ask nothing of this machine, where the demo web is.
      args: browser === 'chrome' ? [`--disable-features=${chromesOwn},LocalNetworkAccessChecks`] : [],
      // Firefox asks no proxy for this machine itself.
      firefoxPreferences: { 'network.proxy.allow_hijacking_localhost': true },
    });
    helder.web.answer('telt-demo.nl', () => text('ok', 'text/plain'));
  });
  afterAll(() => helder?.close());

  const visitTo = (dump: Dump, host: string): Visit => {
    const found = dump.visits.filter((visit) => visit.host === host);
    if (found[0] === undefined) throw new Error(`no visit to ${host}`);
    return found[0];
  };
  const signalsOf = <Kind extends Signal['kind']>(dump: Dump, host: string, kind: Kind) =>
    dump
      .signals(visitTo(dump, host))
      .filter((signal): signal is Extract<Signal, { kind: Kind }> => signal.kind === kind);
  const counted = (dump: Dump, host: string): string[] =>
    signalsOf(dump, host, 'request')
      .filter((request) => request.host === 'telt-demo.nl')
      .map(({ url }) => url.slice(count.length + 1));

  /** The words of one of Helder's own pages once it has some. */
  async function wordsOf(own: Page, wanted: RegExp): Promise<string> {
    let words = '';
    for (let tries = 0; tries < 50 && !wanted.test(words); tries++) {
      await sleep(200);
      words = await own.evaluate(() => document.body.innerText);
    }
    return words;
  }
  const popupOf = async (address: string): Promise<Page> => {
    const own = await helder.running.extensionPage('options.html');
    const id = await own.evaluate(tabOf, address);
    await own.close();
    return helder.running.extensionPage(`popup.html?tab=${id}`);
  };

  it('a page with 8 MB of headers fails in the browser, and its visit says so', async () => {
    helder.web.answer('kop-demo.nl', () => html('<p>te veel', { 'x-groot': megabytes(8) }));
    helder.web.answer('om-kop-demo.nl', () => page('Om', `<img src="https://kop-demo.nl/plaatje">`));
    const tab = await helder.running.newPage();
    await expect(tab.goto('https://kop-demo.nl/')).rejects.toThrow();
    await helder.visit('https://om-kop-demo.nl/');
    const dump = await helder.dump();
    expect(signalsOf(dump, 'kop-demo.nl', 'request')).toMatchObject([{ outcome: 'failed', status: null }]);
    const image = signalsOf(dump, 'om-kop-demo.nl', 'request').find(({ host }) => host === 'kop-demo.nl');
    expect(image?.outcome).toBe('failed');
    const own = await helder.running.extensionPage('popup.html');
    expect(await own.evaluate(outcomeOf, visitTo(dump, 'kop-demo.nl').id)).toBe('failed');
    await own.close();
    expect(dump.text.length).toBeLessThan(1_000_000);
  });

  it('a page that sends 8 MB of headers and 2 MB of address is recorded in a few words', async () => {
    helder.web.answer('lang-demo.nl', () =>
      page(
        'Lang',
        `<script>
          fetch('/kop', { headers: { 'x-groot': 'x'.repeat(8_000_000) } }).catch(() => 0);
          fetch('${count}/lang?a=' + 'x'.repeat(2_000_000), { mode: 'no-cors' }).catch(() => 0);
          fetch('${count}/lang?' + 'z'.repeat(200_000), { mode: 'no-cors' }).catch(() => 0);
        </script>${ask('kort')}`,
      ),
    );
    await helder.visit('https://lang-demo.nl/', 3);
    const dump = await helder.dump();
    expect(counted(dump, 'lang-demo.nl')).toContain('kort');
    expect(counted(dump, 'lang-demo.nl')).toContain('lang?:id');
    expect(visitTo(dump, 'lang-demo.nl').gaps).toEqual([]);
    expect(JSON.stringify(dump.signals(visitTo(dump, 'lang-demo.nl'))).length).toBeLessThan(50_000);
  });

  it('of a page that asks thousands of times at once every request is there once', async () => {
    helder.web.answer('storm-demo.nl', () => page('Storm', ''));
    const tab = await helder.visit('https://storm-demo.nl/', 0);
    // Firefox takes three times as long for each.
    const times = browser === 'chrome' ? 3000 : 1200;
    await tab.evaluate(storm, `${count}/storm`, times);
    await sleep(1000);
    const dump = await helder.dump();
    const seen = counted(dump, 'storm-demo.nl').filter((path) => path.startsWith('storm'));
    expect([seen.length, new Set(seen).size]).toEqual([times, times]);
    const reached = helder.web.log.requests({ host: 'telt-demo.nl' }).map(({ path }) => path.slice(1));
    expect(reached.filter((path) => path.startsWith('storm') && !seen.includes(path))).toEqual([]);
    expect(visitTo(dump, 'storm-demo.nl').gaps).toEqual([]);
    const popup = await popupOf('https://storm-demo.nl/');
    expect(await wordsOf(popup, /bedrij/)).toMatch(/bedrij/);
    await popup.close();
  }, 60_000);

  it('hosts with other letters, and addresses instead of hosts, are read', async () => {
    const idn = 'xn--bcher-demo-9db.nl';
    expect(new URL('https://bücher-demo.nl/').hostname).toBe(idn);
    helder.web.answer(idn, () => page('Boeken', ask('boeken')));
    helder.web.answer('[::1]', ({ path }) => (path === '/pixel' ? pixel() : page('Zes', ask('zes'))));
    helder.web.answer('om-zes-demo.nl', () => page('Om zes', '<img src="http://[::1]/pixel">'));
    await helder.visit('https://bücher-demo.nl/');
    await helder.visit('http://[::1]/');
    await helder.visit('http://om-zes-demo.nl/');
    const dump = await helder.dump();
    expect(visitTo(dump, idn)).toMatchObject({ url: `https://${idn}/`, site: idn });
    expect(counted(dump, idn)).toEqual(['boeken']);
    expect(visitTo(dump, '[::1]')).toMatchObject({ url: 'http://[::1]/', site: '[::1]' });
    expect(counted(dump, '[::1]')).toEqual(['zes']);
    const image = signalsOf(dump, 'om-zes-demo.nl', 'request').find(({ host }) => host === '[::1]');
    expect(image?.localAddress).toBe(true);
  });

  it('what data: and blob: frames and workers ask belongs to the page around them', async () => {
    helder.web.answer('kader-demo.nl', () =>
      page(
        'Kaders',
        `<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
        <script>
          const frame = (src) => document.body.append(Object.assign(document.createElement('iframe'), { src }));
          const ask = (path) => 'fetch("${count}/' + path + '", { mode: "no-cors" })';
          const blob = (body, type) => URL.createObjectURL(new Blob([body], { type }));
          const script = (path) => '<script>' + ask(path) + '</' + 'script>';
          addEventListener('load', () => {
            frame('data:text/html,' + encodeURIComponent(script('uit-data')));
            frame(blob(script('uit-blob'), 'text/html'));
            new Worker(blob(ask('uit-werker'), 'text/javascript'));
            fetch(blob('x', 'text/plain'));
          });
        </script>`,
      ),
    );
    await helder.visit('https://kader-demo.nl/', 2);
    const dump = await helder.dump();
    expect(counted(dump, 'kader-demo.nl').sort()).toEqual(['uit-blob', 'uit-data', 'uit-werker']);
    const hosts = signalsOf(dump, 'kader-demo.nl', 'host').map(({ host }) => host);
    expect(hosts.sort()).toEqual(['kader-demo.nl', 'telt-demo.nl']);
  });

  it('a page at a data: address is no visit, and what it asks is given to no other', async () => {
    helder.web.answer('voor-demo.nl', () => page('Voor', ''));
    const tab = await helder.visit('https://voor-demo.nl/');
    await tab.goto(`data:text/html,${encodeURIComponent(`<title>Los</title>${ask('los')}`)}`);
    await sleep(1000);
    expect(helder.web.log.requests({ host: 'telt-demo.nl' }).map(({ path }) => path)).toContain('/los');
    const dump = await helder.dump();
    expect(counted(dump, 'voor-demo.nl')).toEqual([]);
    expect(dump.text).not.toContain('/los');
    expect(dump.visits.filter(({ url }) => url.startsWith('data:'))).toEqual([]);
  });

  it('odd Set-Cookie lines are all read', async () => {
    helder.web.answer('koek-demo.nl', () =>
      html('<!doctype html><title>Koek</title>', {
        'set-cookie': [
          'gewoon=1',
          'raar=1; SameSite=Vreemd; Max-Age=later; Expires=nooit; Toekomst',
          'zonder-waarde',
          '<b>vet</b>=1; Path=zonder-streep',
          'ver=1; Max-Age=99999999999999',
          'weg=1; Max-Age=-5',
          '__proto__=x',
          'ander=1; Domain=iemand-anders-demo.nl',
          'bytes=caf\u00e9',
        ],
      }),
    );
    const tab = await helder.visit('https://koek-demo.nl/');
    expect((await helder.report(tab)).outcome).toBe('ok');
    const [document] = signalsOf(await helder.dump(), 'koek-demo.nl', 'request').filter(
      ({ type }) => type === 'main_frame',
    );
    const lines = document?.setCookies.map(({ name, lifetime }) => [name, lifetime]);
    expect(lines).toEqual([
      ['gewoon', null],
      ['raar', null],
      ['', null],
      ['<b>vet</b>', null],
      ['ver', 31_536_000_000],
      ['weg', -5],
      ['__proto__', null],
      ['ander', null],
      ['bytes', null],
    ]);
  });

  it('a page whose elements take the names of what reads it is read all the same', async () => {
    const names = ['title', 'body', 'forms', 'links', 'documentElement', 'querySelectorAll', 'baseURI'];
    const taken = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
    const inputs = ['action', 'method', 'getAttribute', 'querySelectorAll', 'baseURI', 'textContent']
      .map((name) => `<input name="${name}">`)
      .join('');
    helder.web.answer('kaper-demo.nl', () =>
      html(
        `<!doctype html><html lang="nl"><head><title>Kaper</title><meta name="description" content="Kapers"></head>
        <body><h1>Kapers</h1><form method="post" action="http://kaper-demo.nl/stuur">${inputs}</form>${taken}
        <a href="/privacy">Privacy</a><svg><a href="/svg"><text>Prent</text></a></svg></body></html>`,
      ),
    );
    await helder.visit('https://kaper-demo.nl/');
    const [said] = signalsOf(await helder.dump(), 'kaper-demo.nl', 'page');
    expect(said).toMatchObject({
      title: 'Kaper',
      language: 'nl',
      meta: { description: 'Kapers' },
      headings: ['Kapers'],
      links: [
        { text: 'Privacy', href: 'https://kaper-demo.nl/privacy' },
        { text: 'Prent', href: 'https://kaper-demo.nl/svg' },
      ],
    });
    expect(said?.forms[0]).toMatchObject({
      method: 'post',
      action: 'http://kaper-demo.nl/stuur',
      insecure: true,
    });
    expect(said?.forms[0]?.fields.map(({ name }) => name)).toContain('getAttribute');
  });

  it('a database that was replaced by an empty one is told of, until that is read', async () => {
    await helder.visit('https://www.volkstuin-deboomgaard-demo.nl/');
    const own = await helder.running.extensionPage('options.html');
    await helder.running.killWorker();
    await own.evaluate(deleteDatabase);
    await own.close();
    await helder.visit('https://www.volkstuin-deboomgaard-demo.nl/', 2);
    const list = await helder.running.extensionPage('dashboard.html');
    expect(await wordsOf(list, /Eerdere bezoeken zijn weg/)).toContain('Eerdere bezoeken zijn weg');
    await list.evaluate(press, 'Ik heb dit gelezen');
    await sleep(300);
    await list.close();
    const again = await helder.running.extensionPage('dashboard.html');
    expect(await wordsOf(again, /volkstuin/)).not.toContain('Eerdere bezoeken zijn weg');
    await again.close();
  });

  it('nothing of a page becomes markup in the popup or on the page about the visit', async () => {
    const asked = `${count}/${markup.replaceAll('/', '%2f')}?${markup}=1`;
    helder.web.answer('kwaad-demo.nl', () =>
      html(
        `<!doctype html><html lang="&quot;&gt;${escaped}"><title>\u202E${escaped}\u001b[31m</title>
        <meta name="description" content="${escaped}"><meta name="&lt;b class=kwaad&gt;" content="x">
        <h1>${escaped}</h1><a href="javascript:globalThis.gehackt=1">privacy ${escaped}</a>
        <a href="https://kwaad-demo.nl/${encodeURIComponent(markup)}">${escaped}</a>
        <form action="javascript:globalThis.gehackt=1"><input name="${escaped}" type="${escaped}"></form>
        <script>fetch(${JSON.stringify(asked).replaceAll('</', '<\\/')}, { mode: 'no-cors' })</script>`,
        {
          'set-cookie': [`${markup}=0123456789abcdef0123; Path=/${markup}`],
          'referrer-policy': markup,
        },
      ),
    );
    await helder.visit('https://kwaad-demo.nl/', 2);
    const dump = await helder.dump();
    const visit = visitTo(dump, 'kwaad-demo.nl');
    const [said] = signalsOf(dump, 'kwaad-demo.nl', 'page');
    expect(said?.title).toContain('<img class="kwaad"');
    expect(JSON.stringify(said)).not.toMatch(/\u202E|\\u202e|\\u001b/i);
    for (const own of [
      await popupOf('https://kwaad-demo.nl/'),
      await helder.running.extensionPage(`dashboard.html?visit=${encodeURIComponent(visit.id)}`),
      await helder.running.extensionPage('dashboard.html'),
    ]) {
      expect(await wordsOf(own, /kwaad-demo\.nl/)).toContain('kwaad-demo.nl');
      await own.evaluate(openAll);
      await sleep(300);
      expect(await own.evaluate(foreign)).toEqual([]);
      if (own.url().includes('visit=')) expect(await own.evaluate(allText)).toContain('<img class="kwaad"');
      await own.close();
    }
  });

  // The last one: it throws the database away.
  it('a database of a newer Helder is told, left alone, and when it is gone all works again', async () => {
    helder.web.answer('nieuw-demo.nl', () => page('Nieuw', ask('nieuw')));
    const own = await helder.running.extensionPage('options.html');
    await own.evaluate(openNewer);
    await helder.visit('https://nieuw-demo.nl/een');
    const popup = await popupOf('https://nieuw-demo.nl/een');
    expect(await wordsOf(popup, /nieuwere Helder/)).toContain('Je gegevens zijn van een nieuwere Helder.');
    await popup.close();
    expect(await own.evaluate(versionOf)).toBe(99);
    await own.evaluate(removeDatabase);
    await own.close();
    await helder.visit('https://nieuw-demo.nl/twee');
    const dump = await helder.dump();
    expect(dump.visits.map(({ url }) => url)).toContain('https://nieuw-demo.nl/twee');
    // What was seen in the meantime was not lost either.
    expect(dump.visits.map(({ url }) => url)).toContain('https://nieuw-demo.nl/een');
    const after = await popupOf('https://nieuw-demo.nl/twee');
    expect(await wordsOf(after, /bedrij/)).toMatch(/bedrij/);
    await after.close();
  });
});

describe('a database that the disk has damaged, in chrome', () => {
  const profile = join(tmpdir(), `helder-damaged-${process.pid}`);
  afterAll(() => rm(profile, { recursive: true, force: true }));

  it('stops nothing: what is seen from then on is recorded', async () => {
    const before = await startHelder('chrome', { userDataDir: profile });
    before.web.answer('oud-demo.nl', () => page('Oud', ''));
    await before.visit('https://oud-demo.nl/');
    expect((await before.dump()).visits.length).toBe(1);
    await before.close();
    expect(await damage(join(profile, 'Default', 'IndexedDB'))).toBeGreaterThan(0);
    const after = await startHelder('chrome', { userDataDir: profile });
    try {
      after.web.answer('nieuw-demo.nl', () => page('Nieuw', ''));
      const tab = await after.visit('https://nieuw-demo.nl/');
      expect((await after.report(tab)).outcome).toBe('ok');
      expect((await after.dump()).visits.map(({ host }) => host)).toContain('nieuw-demo.nl');
    } finally {
      await after.close();
    }
  });
});

/** Writes rubbish over all files of the extension's databases; the number of files. */
async function damage(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (file) => file.isFile() && file.parentPath.includes('chrome-extension') && file.name !== 'LOCK',
  );
  for (const file of files) await writeFile(join(file.parentPath, file.name), 'rommel'.repeat(100));
  return files.length;
}

// What follows runs in the browser.

interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
  };
  readonly runtime: {
    sendMessage(message: object): Promise<{ readonly report: { readonly outcome: string } | null }>;
  };
}

async function tabOf(address: string): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  return (await chrome.tabs.query({})).findLast(({ url }) => url === address)?.id ?? -1;
}

async function outcomeOf(visit: string): Promise<string | undefined> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  return (await chrome.runtime.sendMessage({ type: 'report', of: { visit } })).report?.outcome;
}

async function storm(address: string, times: number): Promise<void> {
  const asked = Array.from({ length: times }, (_, n) => fetch(`${address}${n}`, { mode: 'no-cors' }));
  await Promise.allSettled(asked);
}

function openAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]'))
    button.click();
}

/** What can only be there when something was taken for markup. */
function foreign(): string[] {
  const found = [...document.querySelectorAll('.kwaad, [onerror], [href^="javascript:"]')].map(
    ({ outerHTML }) => outerHTML,
  );
  return 'gehackt' in globalThis ? [...found, 'a script ran'] : found;
}

function allText(): string {
  return document.body.textContent;
}

async function openNewer(): Promise<void> {
  await new Promise((resolve, reject) => {
    const asked = indexedDB.open('helder', 99);
    asked.onsuccess = () => resolve(asked.result.close());
    asked.onerror = () => reject(asked.error);
  });
}

async function versionOf(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'helder')?.version;
}

async function removeDatabase(): Promise<void> {
  await new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('helder');
    asked.onsuccess = () => resolve(null);
    asked.onerror = () => reject(asked.error);
  });
}

/** What a browser does with a database that it cannot read. */
async function deleteDatabase(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      const asked = indexedDB.deleteDatabase(name ?? '');
      asked.onsuccess = resolve;
      asked.onerror = resolve;
    });
  }
}

function press(words: string): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((button) => button.textContent?.includes(words))?.click();
}
