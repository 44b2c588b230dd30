import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { launch, type RunningBrowser } from '../../cli/browser/launch.ts';
import { loadSites } from '../../cli/demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../../cli/demo-web/server.ts';
import { extensionFolder } from '../../cli/inspect/run.ts';
import { table } from '../../platform/page-world/start.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];
const stage = 'https://oefening.gedrag-demo.nl/';
const places = table.map(({ on, name, how }) => ({ on, name, how }));

/** The same page in a browser with Helder and in one without: what can it tell apart? */
describe.each(browsers)('in %s, a page with Helder and one without', (browser) => {
  let web: DemoWeb;
  const running: RunningBrowser[] = [];
  let withHelder: Page;
  let without: Page;

  beforeAll(async () => {
    web = await startDemoWeb(await loadSites(fileURLToPath(new URL('../sites', import.meta.url))));
    for (const extensionDir of [extensionFolder(browser), null]) {
      running.push(await launch({ browser, extensionDir, web, headless: true }));
    }
    const [one, other] = running;
    if (one === undefined || other === undefined) throw new Error('two browsers were asked for');
    withHelder = await one.newPage();
    without = await other.newPage();
    for (const page of [withHelder, without]) await page.goto(stage, { waitUntil: 'load' });
  });
  afterAll(async () => {
    for (const one of running) await one.close();
    await web?.close();
  });

  test('has the same properties of every watched object, in the same order, with the same attributes', async () => {
    expect(await withHelder.evaluate(shapes, places)).toEqual(await without.evaluate(shapes, places));
  });

  test('has the same name, length and text of every watched function', async () => {
    expect(await withHelder.evaluate(functions, places)).toEqual(await without.evaluate(functions, places));
  });

  test('gets the same error for every watched function on the wrong object', async () => {
    expect(await withHelder.evaluate(errors, places)).toEqual(await without.evaluate(errors, places));
  });

  test('has the same names in its global object', async () => {
    expect(await withHelder.evaluate(globals)).toEqual(await without.evaluate(globals));
  });

  test('reads the same values', async () => {
    const read = await withHelder.evaluate(values);
    const plain = await without.evaluate(values);
    // Firefox adds noise of its own to each session's pictures.
    const { image } = browser === 'firefox' ? read : plain;
    expect(read).toEqual({ ...plain, image });
    expect(image).toMatch(/^data:image\/png/);
  });

  test('calls methods that take themselves for what they are not, as before', async () => {
    const odd = await withHelder.evaluate(oddUses);
    expect(odd).toEqual(await without.evaluate(oddUses));
  });

  test('finds the same natives in a child frame that it makes', async () => {
    expect(await withHelder.evaluate(inChild, places)).toEqual(await without.evaluate(inChild, places));
  });

  test('shows no address of the extension in a stack', async () => {
    expect(await withHelder.evaluate(stacks)).not.toMatch(/extension:|helder/i);
  });

  test('keeps its natives when it goes through what libraries do to them', async () => {
    expect(await withHelder.evaluate(wrapping)).toEqual({ calls: 2, value: 'b', cookie: true, same: true });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: these functions run in the page and poke at everything
type Loose = any;
type Place = { readonly on: string; readonly name: string; readonly how: string };

function shapes(all: readonly Place[]): unknown {
  const owner = (on: string): object | undefined =>
    on === '' ? undefined : on.split('.').reduce((at: Loose, name) => at?.[name], globalThis);
  return [...new Set(all.map(({ on }) => on))].map((on) => {
    const object = owner(on);
    if (object === undefined) return [on];
    const described = Object.entries(Object.getOwnPropertyDescriptors(object));
    return [
      on,
      described.map(([name, { value, get, set, ...rest }]: [string, Loose]) => [
        name,
        typeof value,
        typeof get,
        typeof set,
        rest,
      ]),
    ];
  });
}

function functions(all: readonly Place[]): unknown {
  return all.map(({ on, name, how }) => {
    const object = on.split('.').reduce((at: Loose, one) => (one === '' ? at : at?.[one]), globalThis);
    const descriptor: Loose = object && Object.getOwnPropertyDescriptor(object, name);
    const native = descriptor?.[how === 'call' ? 'value' : how];
    if (typeof native !== 'function') return [on, name];
    return [
      on,
      name,
      native.name,
      native.length,
      Function.prototype.toString.call(native),
      `${native}`,
      // Firefox lists them in the order in which they were first asked for.
      Object.getOwnPropertyNames(native).sort(),
      'prototype' in native,
      Object.getPrototypeOf(native) === Function.prototype,
    ];
  });
}

function errors(all: readonly Place[]): unknown {
  return all
    .filter(({ on }) => on !== '')
    .map(({ on, name, how }) => {
      const object = on.split('.').reduce((at: Loose, one) => at?.[one], globalThis);
      const descriptor: Loose = object && Object.getOwnPropertyDescriptor(object, name);
      const native = descriptor?.[how === 'call' ? 'value' : how];
      if (typeof native !== 'function') return [on, name];
      const tried: unknown[] = [on, name];
      try {
        tried.push(`${native.call({})}`);
      } catch (thrown) {
        const error = thrown as Error;
        tried.push(error.name, error.message, error instanceof TypeError);
      }
      try {
        new native();
        tried.push('constructed');
      } catch (thrown) {
        const error = thrown as Error;
        tried.push(error.name);
      }
      return tried;
    });
}

function globals(): unknown {
  // Firefox makes its interfaces when they are first asked for, and lists them in that order.
  return Object.getOwnPropertyNames(globalThis).sort();
}

function values() {
  const canvas = document.createElement('canvas');
  canvas.width = 120;
  canvas.height = 30;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.font = '14px sans-serif';
  context.fillStyle = '#f60';
  context.fillText('Zwarte zebra', 3, 18);
  localStorage.setItem('proef', 'waarde');
  const screens = screen as unknown as Record<string, unknown>;
  return {
    image: canvas.toDataURL(),
    width: context.measureText('Zwarte zebra').width,
    pixels: [...context.getImageData(0, 0, 8, 8).data].join(),
    screen: ['width', 'height', 'availWidth', 'availHeight', 'colorDepth', 'pixelDepth'].map(
      (name) => screens[name],
    ),
    device: [
      navigator.hardwareConcurrency,
      navigator.platform,
      navigator.maxTouchPoints,
      navigator.languages.join(),
    ],
    plugins: [...navigator.plugins].map(({ name }) => name),
    stored: localStorage.getItem('proef'),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    media: matchMedia('(min-width: 10px)').matches,
  };
}

function oddUses(): unknown {
  const told: unknown[] = [];
  const attempt = (use: () => unknown): void => {
    try {
      told.push(String(use()));
    } catch (thrown) {
      const error = thrown as Error;
      told.push(`${error.name}: ${error.message}`);
    }
  };
  let seen = 0;
  const counting = { toString: () => String(++seen) };
  attempt(() => localStorage.setItem(counting as never, counting as never));
  attempt(() => document.addEventListener('keydown', null as never));
  attempt(() => (addEventListener as Loose)(counting, () => 0));
  attempt(() => new MutationObserver(() => 0).observe(null as never, {}));
  attempt(() => navigator.sendBeacon(counting as never));
  attempt(() => (document as Loose).addEventListener());
  attempt(() => matchMedia(counting as never).media);
  attempt(() => CanvasRenderingContext2D.prototype.measureText.call(null as never, 'x'));
  attempt(() => Object.getOwnPropertyDescriptor(Navigator.prototype, 'platform')?.get?.call(document));
  attempt(() => Function.prototype.toString.call({} as never));
  attempt(() => Reflect.ownKeys(Function.prototype.toString).join());
  return { told, seen };
}

function inChild(all: readonly Place[]): unknown {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const child: Loose = frame.contentWindow;
  const text = all.map(({ on, name, how }) => {
    const object = on.split('.').reduce((at: Loose, one) => (one === '' ? at : at?.[one]), child);
    const descriptor: Loose = object && Object.getOwnPropertyDescriptor(object, name);
    const native = descriptor?.[how === 'call' ? 'value' : how];
    return typeof native === 'function' ? child.Function.prototype.toString.call(native) : name;
  });
  frame.remove();
  return text;
}

function stacks(): string {
  const stacks: string[] = [];
  const thrower = {
    toString() {
      stacks.push(String(new Error('hier').stack));
      return 'x';
    },
  };
  try {
    CanvasRenderingContext2D.prototype.fillText.call({} as never, 'x', 0, 0);
  } catch (thrown) {
    const error = thrown as Error;
    stacks.push(String(error.stack));
  }
  // biome-ignore lint/suspicious/noDocumentCookie: it is what is tried
  document.cookie = thrower as never;
  matchMedia(thrower as never);
  localStorage.setItem(thrower as never, 'x');
  return stacks.join('\n');
}

/** What zone.js, error reporters and polyfills do: keep the native, put their own in its place, call the native. */
function wrapping(): unknown {
  let calls = 0;
  const { getItem } = Storage.prototype;
  Storage.prototype.getItem = function (name: string) {
    calls += 1;
    return getItem.call(this, name);
  };
  localStorage.setItem('a', 'b');
  localStorage.getItem('a');
  const value = localStorage.getItem('a');
  Storage.prototype.getItem = getItem;
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
  Object.defineProperty(document, 'cookie', { ...cookie, configurable: true });
  // biome-ignore lint/suspicious/noDocumentCookie: it is what is tried
  document.cookie = 'omwikkeld=ja';
  const has = document.cookie.includes('omwikkeld=ja');
  delete (document as Loose).cookie;
  return { calls, value, cookie: has, same: Storage.prototype.getItem === getItem };
}
