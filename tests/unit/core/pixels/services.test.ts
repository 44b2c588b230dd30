import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { serviceOf } from '../../../../core/pixels/services.ts';

const root = resolve(import.meta.dirname, '../../../..');
const companies = new Set(
  globSync('rules/companies/*.json', { cwd: root }).map((file) => basename(file, '.json')),
);
const vendors =
  'meta bytedance snap pinterest linkedin x-twitter reddit microsoft microsoft-clarity google criteo adobe innocraft piwik-pro hotjar';

it.each(vendors.split(' '))('%s and its owner stand among the companies', (vendor) => {
  expect(companies).toContain(vendor);
  expect(companies).toContain(serviceOf(vendor)?.owner);
});

it('knows nobody behind a program that anybody runs', () => {
  expect(serviceOf('matomo')).toBeNull();
});
