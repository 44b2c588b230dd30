import { describe, expect, it } from 'vitest';
import type { Category } from '../../../../core/entities/company.ts';
import { companiesOf } from '../../../../core/export/companies.ts';
import type { Judgement } from '../../../../core/model/finding.ts';
import { signalId } from '../../../../core/model/ids.ts';
import type { HostSignal, Relation, RequestSignal } from '../../../../core/model/signal.ts';

const host = (name: string, category: Category | null, relation: Relation = 'third-party'): HostSignal => ({
  id: signalId(`host:${name}`),
  kind: 'host',
  trust: 'browser',
  at: 0,
  host: name,
  site: name.split('.').slice(-2).join('.'),
  relation,
  company: category === null ? null : { id: 'acme', name: 'Acme', category, country: 'NL', behaviours: [] },
  disguised: null,
});
let count = 0;
const request = (name: string, change: Partial<RequestSignal> = {}): RequestSignal => {
  count += 1;
  return {
    id: signalId(`request:${count}.0`),
    kind: 'request',
    trust: 'browser',
    at: 0,
    requestId: String(count),
    hop: 0,
    url: `https://${name}/`,
    host: name,
    method: 'GET',
    type: 'script',
    frame: 0,
    initiator: null,
    outcome: 'completed',
    status: 200,
    error: null,
    fromCache: false,
    localAddress: false,
    redirect: null,
    requestHeaders: [],
    responseHeaders: [],
    setCookies: [],
    cookiesSent: [],
    tracking: null,
    carries: [],
    pageAddress: null,
    upload: null,
    ...change,
  };
};

const nothingJudged: Judgement = {
  consent: { platform: null, phases: [] },
  observations: [],
  facts: [],
  findings: [],
};

describe('the companies of a visit', () => {
  it('are one line each, whatever hosts they have', () => {
    const signals = [
      host('a.acme.example', 'cdn'),
      host('b.acme.example', 'cdn'),
      request('a.acme.example'),
      request('b.acme.example'),
    ];
    expect(companiesOf(signals, nothingJudged)).toMatchObject([
      { name: 'Acme', requests: 2, hosts: ['a.acme.example', 'b.acme.example'] },
    ]);
  });

  it('stand under their registrable domain when nobody knows whose it is', () => {
    expect(
      companiesOf([host('x.unknown.example', null), request('x.unknown.example')], nothingJudged),
    ).toMatchObject([{ name: 'unknown.example', category: 'unknown', named: false, tracker: false }]);
  });

  it.each(['first-party', 'same-owner', 'family'] as const)(
    'do not include what belongs to the site: %s',
    (relation) => {
      expect(
        companiesOf([host('cdn.site.example', 'cdn', relation), request('cdn.site.example')], nothingJudged),
      ).toEqual([]);
    },
  );

  it('track when a list blocks one of their requests, or by their category', () => {
    const listed = request('cdn.example', {
      tracking: { list: 'AdGuard Base filter', rule: '||cdn.example^' },
    });
    expect(companiesOf([host('cdn.example', 'cdn'), listed], nothingJudged)[0]?.tracker).toBe(true);
    expect(
      companiesOf([host('ads.example', 'advertising'), request('ads.example')], nothingJudged)[0]?.tracker,
    ).toBe(true);
    expect(companiesOf([host('cdn.example', 'cdn'), request('cdn.example')], nothingJudged)[0]?.tracker).toBe(
      false,
    );
  });

  it('are called by what they track with, however often they deliver files', () => {
    const signals = [
      host('fonts.acme.example', 'cdn'),
      host('ads.acme.example', 'advertising'),
      request('fonts.acme.example'),
      request('fonts.acme.example'),
      request('ads.acme.example'),
    ];
    expect(companiesOf(signals, nothingJudged)[0]?.category).toBe('advertising');
  });

  it('count what was stopped', () => {
    expect(
      companiesOf(
        [host('ads.example', 'advertising'), request('ads.example', { outcome: 'stopped' })],
        nothingJudged,
      )[0],
    ).toMatchObject({
      requests: 1,
      stopped: 1,
    });
  });
});
