import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adguardPackage } from '../../cli/data/adguard.ts';
import type { CommittedManifest } from '../../cli/data/manifest.ts';
import { writeNotices } from '../../cli/data/notices.ts';
import { readOverlay } from '../../cli/data/overlay.ts';
import { readPackage } from '../../cli/data/package.ts';
import { thirdPartyWebPackage } from '../../cli/data/third-party-web.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest: CommittedManifest = JSON.parse(
  readFileSync(join(root, 'rules', 'data-manifest.json'), 'utf8'),
);

test('the committed manifest tells of the packages that are installed; else run `npm run data` and commit it', () => {
  const installed = [adguardPackage(), thirdPartyWebPackage()].map((folder) => readPackage(folder));
  const told = manifest.sources.map(({ package: name, version, licence }) => ({
    package: name,
    version,
    licence,
  }));
  expect(told).toEqual([installed[0], installed[0], installed[1]]);
});

test('the notices are those of the manifest', () => {
  expect(readFileSync(join(root, 'THIRD_PARTY_DATA.md'), 'utf8')).toBe(writeNotices(manifest.sources));
});

test('every licence may be shipped with GPL-3.0-or-later', () => {
  const free = ['GPL-3.0-only', 'GPL-3.0-or-later', 'MIT', 'MPL-2.0', 'Apache-2.0'];
  expect(manifest.sources.filter(({ licence }) => !free.includes(licence))).toEqual([]);
});

test('no company file is left out: each is sound and names what was read', () => {
  expect(readOverlay(join(root, 'rules', 'companies')).warnings).toEqual([]);
});

test('docs/data.md tells how the data is made', () => {
  expect(existsSync(join(root, 'docs', 'data.md'))).toBe(true);
});
