import { describe, expect, test } from 'vitest';
import { readDisguises } from '../../../../cli/data/adguard.ts';

const section = `
||before.nl^
! SECTION: CNAME disguised tracking networks
! Criteo : dnsdelegation.io disguised trackers
||dnsdelegation.io^
!
! Company name: Criteo
||dx.shop.nl^
||sslwidget.shop.nl^
||dx.only-third.nl^$third-party
!
! Eulerian : eulerian.net disguised trackers
||eulerian.net^
! Company name: Eulerian
||ea.travel.nl^
! !SECTION: CNAME disguised tracking networks
||after.nl^
`.split('\n');

describe('the CNAME section', () => {
  test('gives the company of each disguised host, and nothing else', () => {
    expect([...readDisguises(section)]).toEqual([
      ['dx.shop.nl', 'Criteo'],
      ['sslwidget.shop.nl', 'Criteo'],
      ['ea.travel.nl', 'Eulerian'],
    ]);
  });
});
