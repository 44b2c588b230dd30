import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classify } from '../../../../cli/data/classify.ts';
import type { Knowledge } from '../../../../cli/data/open.ts';
import type { Company } from '../../../../core/entities/company.ts';

const adform: Company = {
  id: 'adform',
  name: 'Adform',
  category: 'advertising',
  country: 'DK',
  behaviours: [],
};
const fonts: Company = { ...adform, id: 'fonts', name: 'Fonts', category: 'cdn' };

/** Knows two companies and blocks whatever has `pixel` in its address. */
const knowledge: Knowledge = {
  entities: {
    ofHost(host) {
      const site = host.split('.').slice(-2).join('.');
      return { site, company: { 'adform.net': adform, 'fonts.net': fonts }[site] ?? null };
    },
    disguised: () => null,
    relation: () => 'third-party',
    forget: () => undefined,
  },
  matcher: {
    match: ({ url }) => (url.includes('pixel') ? { list: 'List', rule: 'pixel' } : null),
    forget: () => undefined,
  },
  forget: () => undefined,
};

const line = (u: string, s = 'https://www.nu.nl/') => JSON.stringify({ u, t: 'image', s, extra: true });
const lines = [
  line('https://media.nu.nl/1.png'),
  line('https://track.adform.net/pixel'),
  line('https://track.adform.net/'),
  line('https://cdn.fonts.net/f'),
  line('https://strange.org/pixel'),
  line('data:image/png;base64,AA'),
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'helder-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function figures(contents: string | Uint8Array) {
  const file = join(folder, 'requests');
  writeFileSync(file, contents);
  const said: string[] = [];
  const { microsecondsPerRequest, ...rest } = await classify(file, knowledge, (problem) =>
    said.push(problem),
  );
  return { ...rest, timed: microsecondsPerRequest !== null, said };
}

const expected = {
  requests: 6,
  thirdPartyRequests: 4,
  thirdParty: 0.6667,
  named: 0.75,
  tracking: 0.75,
  blocked: 0.5,
  namedOfTracking: 0.5,
  malformed: 0,
  skipped: 1,
  timed: true,
  said: [],
};

describe('the figures of a file', () => {
  test('are shares of third-party requests', async () => {
    expect(await figures(lines.join('\n'))).toEqual(expected);
  });

  test('are the same when the file is packed, whatever its name', async () => {
    expect(await figures(gzipSync(lines.join('\n')))).toEqual(expected);
  });

  test('are the same with Windows line ends and empty lines', async () => {
    expect(await figures(`\r\n${lines.join('\r\n\r\n')}\r\n`)).toEqual(expected);
  });

  test('leave bad lines out, and say which', async () => {
    const bad = ['nonsense', '{"u":1,"t":"image","s":"x"}', '[]', 'null', '{"u":"https://a.nl/","t":"image"'];
    expect(await figures([...bad, ...lines].join('\n'))).toEqual({
      ...expected,
      malformed: 5,
      said: [
        'line 1 is not JSON',
        'line 2 needs u, t and s, all text',
        'line 3 needs u, t and s, all text',
        'line 4 needs u, t and s, all text',
        'line 5 is not JSON',
      ],
    });
  });

  test('say no more than ten bad lines', async () => {
    expect((await figures('x\n'.repeat(500))).said).toHaveLength(11);
  });

  test('are null where there is nothing to share', async () => {
    expect(await figures('')).toMatchObject({ requests: 0, thirdParty: null, named: null, timed: false });
  });
});

test('a packed file that breaks off is an error', async () => {
  await expect(figures(gzipSync(lines.join('\n')).subarray(0, 60))).rejects.toThrow('unexpected end of file');
});

test('a file that is not there is an error', async () => {
  await expect(classify(join(folder, 'none'), knowledge, () => undefined)).rejects.toThrow('ENOENT');
});
