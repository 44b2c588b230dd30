import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/find.ts';

/** What `inspect` was asked to do. docs/inspect.md is its contract. */
export interface InspectOptions {
  readonly urls: readonly string[];
  readonly browser: BrowserKind;
  readonly browserArgs: readonly string[];
  /** Seconds after the load event. */
  readonly wait: number;
  readonly actions: readonly ('scroll' | 'type')[];
  /** CSS selector of one thing to click after load; null for nothing. */
  readonly click: string | null;
  /** What to choose in a consent banner. */
  readonly consent: ConsentOption;
  readonly keepProfile: boolean;
  readonly json: boolean;
}

export type ConsentOption = 'none' | 'reject' | 'accept';

/** The message is for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage: npm run --silent inspect -- [options] <url>…
  --browser chrome|firefox        default chrome
  --browser-arg <arg>             repeatable, handed to the browser as it is
  --wait <seconds>                after the load event, default 5
  --do scroll,type                scroll through; type marked test values in visible fields (never submits)
  --click <css>                   one click after load
  --consent none|reject|accept    what to choose in a consent banner, default none
  --keep-profile                  one profile for all URLs, in order
  --json                          one JSON document on standard output`;

/** Reads the arguments. Throws UsageError for wrong ones and for what a later version will do. */
export function readOptions(args: readonly string[]): InspectOptions {
  const { values, positionals } = parse(args);
  if (values.child) throw notYet('--child');
  if (values.statements) throw notYet('--statements');
  if (positionals.length === 0) throw new UsageError('Give at least one address.');
  return {
    urls: positionals.map(readAddress),
    browser: oneOf('--browser', values.browser ?? 'chrome', ['chrome', 'firefox'] as const),
    browserArgs: values['browser-arg'] ?? [],
    wait: readSeconds(values.wait ?? '5'),
    actions: (values.do?.split(',') ?? []).map((action) =>
      oneOf('--do', action, ['scroll', 'type'] as const),
    ),
    click: values.click ?? null,
    consent: oneOf('--consent', values.consent ?? 'none', ['none', 'reject', 'accept'] as const),
    keepProfile: values['keep-profile'] === true,
    json: values.json === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        'browser-arg': { type: 'string', multiple: true },
        wait: { type: 'string' },
        do: { type: 'string' },
        click: { type: 'string' },
        consent: { type: 'string' },
        child: { type: 'boolean' },
        statements: { type: 'boolean' },
        'keep-profile': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Only web addresses; without a scheme https: is meant. */
export function readAddress(text: string): string {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new UsageError(`${text} is not a web address.`);
  }
  return url.href;
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0 || seconds > 600) {
    throw new UsageError(`--wait is a number of seconds from 0 to 600, not ${text}.`);
  }
  return seconds;
}

function oneOf<const Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} is ${choices.join(' or ')}, not ${value}.`);
  return found;
}

function notYet(option: string): UsageError {
  return new UsageError(`${option} does not work yet: it belongs to a later version of Helder.`);
}
