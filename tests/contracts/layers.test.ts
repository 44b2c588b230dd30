import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Which rooms a room may import from, and what to do instead when it wants another. */
const layers: readonly {
  readonly room: string;
  readonly may: readonly string[];
  readonly instead: string;
}[] = [
  {
    room: 'core',
    may: ['core'],
    instead: 'core is pure: hand what it needs in as an argument',
  },
  {
    room: 'detectors',
    may: ['core', 'detectors', 'rules'],
    instead: 'a detector reads signals and data; let a sensor make a signal of what it misses',
  },
  {
    room: 'locales',
    may: ['core', 'locales'],
    instead: 'texts know nobody; give values as placeholders',
  },
  {
    room: 'components',
    may: ['core', 'components', 'locales', 'assets', 'rules'],
    instead: 'a component gets props; let its entry point fetch them from platform/',
  },
  {
    room: 'platform/page-world',
    may: ['core/model', 'platform/page-world'],
    instead: 'what runs in the page is small and knows nobody; the background reads what it tells',
  },
  {
    room: 'platform/sensors',
    may: ['core', 'platform', 'rules/words'],
    instead: 'sensors do not judge; put judgement in detectors/ or platform/judging/',
  },
  {
    room: 'platform/store',
    may: ['core', 'platform/store'],
    instead: 'the store keeps what it is given and knows nobody else',
  },
  {
    room: 'platform',
    may: ['core', 'detectors', 'rules', 'platform', 'locales/translate.ts'],
    instead: 'platform has no face: messages and the store lead to the views',
  },
  {
    room: 'cli',
    may: [
      'core',
      'cli',
      'locales',
      'rules',
      'platform/messages.ts',
      'platform/consent/messages.ts',
      'platform/store',
      'components/first-sentence.ts',
      'components/act-sentence.ts',
      'components/consent-lines.ts',
      'tests/sites',
      'tests/ad-texts',
    ],
    instead: 'commands drive the built extension from outside',
  },
];

/** Modules of the browser that pure code must not reach for. */
const impure =
  /from '(wxt|webextension-polyfill|preact|node:)|\b(browser|chrome)\.(runtime|storage|tabs|webRequest)\b/;

describe('rooms', () => {
  for (const { room, may, instead } of layers) {
    it(`${room} imports only from ${may.join(', ')}`, () => {
      const breaches = filesOf(room).flatMap((file) =>
        importsOf(file)
          .filter((target) => !may.some((allowed) => target === allowed || target.startsWith(`${allowed}/`)))
          .map((target) => `${file} imports ${target}: ${instead}`),
      );
      expect(breaches).toEqual([]);
    });
  }

  it('core and detectors use nothing of a browser or of node', () => {
    const breaches = [...filesOf('core'), ...filesOf('detectors')].filter((file) => impure.test(code(file)));
    expect(breaches).toEqual([]);
  });

  it('entry points are thin: at most 150 lines a file', () => {
    const long = filesOf('entrypoints').filter((file) => code(file).split('\n').length > 150);
    expect(long).toEqual([]);
  });
});

function filesOf(room: string): string[] {
  return globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }).filter((file) => !file.endsWith('.d.ts'));
}

function code(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsOf(file: string): string[] {
  const found = code(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...found].map(([, target]) => relative(root, join(root, dirname(file), target ?? '')));
}
