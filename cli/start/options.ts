import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/find.ts';

export interface StartCommand {
  /** Empty: the demo sites. */
  readonly urls: readonly string[];
  /** Null: whichever is found first. */
  readonly browser: BrowserKind | null;
  readonly headless: boolean;
  /** The person asked for it, rather than that there is no display. */
  readonly headlessAsked: boolean;
}

export const startUsage = `npm start                              the demo sites
npm start -- https://any.site …        real sites
  --headless                           without a window: print the reports
  --browser chrome|firefox`;

/** What was typed cannot be carried out; the message says why. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Reads the arguments of `npm start`. Throws WrongUsage. */
export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): StartCommand {
  const { values, positionals } = parse(args);
  const browser = values.browser ?? null;
  if (browser !== null && browser !== 'chrome' && browser !== 'firefox') {
    throw new WrongUsage(`--browser is chrome or firefox, not ${browser}.`);
  }
  const headlessAsked = values.headless ?? false;
  const display = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return { urls: positionals.map(readAddress), browser, headless: headlessAsked || !display, headlessAsked };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { headless: { type: 'boolean' }, browser: { type: 'string' } },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

/** `any.site` is taken as https. */
function readAddress(typed: string): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new WrongUsage(`${typed} is no web address.`);
  }
  return new URL(address).href;
}
