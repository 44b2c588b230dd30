import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosts } from '../../sites/consent/consent.hosts.ts';
import { expectedConsent } from '../../sites/consent/expected.ts';
import { consentTable, rowStart } from '../../support/consent-table.ts';

const documented = readFileSync(join(import.meta.dirname, '../../../docs/consent.md'), 'utf8');

describe('the table of consent pages', () => {
  it.each(expectedConsent)('docs/consent.md says what is expected of $url', (row) => {
    expect(documented).toContain(`\n${rowStart(row)} `);
  });

  it('has each page of the consent sites once', () => {
    const listed = expectedConsent.map(({ url }) => new URL(url).host);
    expect(new Set(listed).size).toBe(listed.length);
    const served = Object.keys(hosts).filter((host) => host.startsWith('www.'));
    expect(served.filter((host) => !listed.includes(host))).toEqual([]);
  });

  it('says "the same" where what was found is what was expected, in any order', () => {
    const row = {
      url: 'https://www.een-demo.nl/',
      platform: 'own',
      configuration: 'two things wrong',
      action: 'none',
      steps: [],
      expects: { 'consent.wall': 'strong-indication', 'consent.preticked': 'appears-contrary' },
    } as const;
    const same = consentTable([row], () => ({
      'consent.preticked': 'appears-contrary',
      'consent.wall': 'strong-indication',
    }));
    expect(same.split('\n').at(-1)).toBe(
      '| www.een-demo.nl | own | two things wrong | none | preticked V, wall S | the same |',
    );
    const less = consentTable([row], () => ({ 'consent.wall': 'signal' }));
    expect(less.split('\n').at(-1)).toContain('| preticked V, wall S | wall I |');
    expect(
      consentTable([row], () => ({}))
        .split('\n')
        .at(-1),
    ).toContain('| nothing |');
  });
});
