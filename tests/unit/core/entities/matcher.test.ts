import { describe, expect, test } from 'vitest';
import { compileLists } from '../../../../cli/data/compile.ts';
import { packLists } from '../../../../cli/data/lists.ts';
import { createMatcher } from '../../../../core/entities/matcher.ts';

const base = `
! a comment, and a cosmetic rule
news.nl##.ad
||ads.nl^
||third.nl^$third-party
||paths.nl/pixel/
||important.nl^$important
@@||important.nl^
||taken-back.nl^
||taken-back.nl^$badfilter
pixels.nl$image
/banner/ads-
/\\/[0-9]{8}\\.js$/$script,domain=stream.nl
||docs.nl^$document
`;
const tracking = `
||tracker.nl^
||excepted.nl^
@@||excepted.nl/harmless.js
||partly.nl^
@@||partly.nl/tag.js$domain=shop.nl
||everywhere.nl^
@@||everywhere.nl^$domain=friend.*
@@/opt-out-of-everything.js
@@$script,domain=calm.nl
||paths.nl/long/$domain=${Array.from({ length: 40 }, (_, index) => `site-${index}.nl`).join('|')}
`;

const lists = [base, tracking].map((text) => ({ lines: text.split('\n') }));
const packed = packLists(compileLists(lists), new Map());
const matcher = createMatcher({
  hosts: packed.hosts,
  engine: packed.engine.slice().buffer,
  rules: packed.rules.slice().buffer,
  lists: ['Base', 'Tracking'],
});
const match = (url: string, type = 'script', pageHost = 'www.news.nl') =>
  matcher.match({ url, type, pageHost });

describe('a rule that is a host name', () => {
  test('blocks the host and what lies below', () => {
    expect([match('https://ads.nl/'), match('https://a.b.ads.nl/x')]).toEqual([
      { list: 'Base', rule: '||ads.nl^' },
      { list: 'Base', rule: '||ads.nl^' },
    ]);
  });

  test('names the list that it stands in', () => {
    expect(match('https://tracker.nl/t.js')).toEqual({ list: 'Tracking', rule: '||tracker.nl^' });
  });

  test('says nothing of a name that only ends like it, or of the site that it is on', () => {
    expect([match('https://notads.nl/'), match('https://ads.nl.org/')]).toEqual([null, null]);
  });

  test('says nothing of a document', () => {
    expect(match('https://ads.nl/', 'main_frame', 'ads.nl')).toBeNull();
  });

  test('is gone when a badfilter takes it back', () => {
    expect(match('https://taken-back.nl/')).toBeNull();
  });
});

describe('a rule for third parties', () => {
  test('blocks on other sites', () => {
    expect(match('https://cdn.third.nl/')).toEqual({ list: 'Base', rule: '||third.nl^$third-party' });
  });

  test.each(['third.nl', 'www.third.nl'])('does not block on %s', (page) => {
    expect(match('https://cdn.third.nl/', 'script', page)).toBeNull();
  });

  test('blocks when no page is known', () => {
    expect(match('https://cdn.third.nl/', 'script', '')).not.toBeNull();
  });
});

test('a rule for images blocks images only', () => {
  expect([match('https://pixels.nl/1', 'image'), match('https://pixels.nl/1', 'script')]).toEqual([
    { list: 'Base', rule: 'pixels.nl$image' },
    null,
  ]);
});

describe('a rule with a path', () => {
  test('blocks by the path, in its own words', () => {
    expect([
      match('https://paths.nl/pixel/1.gif', 'image'),
      match('https://x.nl/BANNER/ads-1.png', 'image'),
    ]).toEqual([
      { list: 'Base', rule: '||paths.nl/pixel/' },
      { list: 'Base', rule: '/banner/ads-' },
    ]);
  });

  test('says nothing of another path', () => {
    expect(match('https://paths.nl/')).toBeNull();
  });

  test('is cut when it lists dozens of sites', () => {
    const rule = match('https://paths.nl/long/1.js', 'script', 'site-39.nl')?.rule ?? '';
    expect([rule.length, rule.slice(0, 30), rule.at(-1)]).toEqual([
      200,
      '||paths.nl/long/$domain=site-0',
      '…',
    ]);
  });
});

test('a rule without a telling part of an address is kept apart', () => {
  expect(packed.counts.rareRules).toBe(1);
});

test('a costly rule for one page holds on that page alone', () => {
  const url = 'https://abcdef.top/12345678.js';
  expect([match(url, 'script', 'www.stream.nl')?.list, match(url, 'script', 'www.news.nl')]).toEqual([
    'Base',
    null,
  ]);
});

test('a rule for documents blocks the document', () => {
  expect(match('https://docs.nl/', 'main_frame', 'docs.nl')).toEqual({
    list: 'Base',
    rule: '||docs.nl^$document',
  });
});

describe('an exception', () => {
  test('for a path of a blocked host holds for that path alone', () => {
    expect([match('https://excepted.nl/harmless.js'), match('https://excepted.nl/other.js')]).toEqual([
      null,
      { list: 'Tracking', rule: '||excepted.nl^' },
    ]);
  });

  test('for one page holds on that page and below alone', () => {
    const url = 'https://cdn.partly.nl/tag.js';
    expect([match(url, 'script', 'www.shop.nl'), match(url, 'script', 'www.news.nl')?.rule]).toEqual([
      null,
      '||partly.nl^',
    ]);
  });

  test('for a page under every suffix holds there alone', () => {
    const url = 'https://everywhere.nl/1.js';
    expect([match(url, 'script', 'friend.co.uk'), match(url, 'script', 'foe.co.uk')?.rule]).toEqual([
      null,
      '||everywhere.nl^',
    ]);
  });

  test('that names no host holds for every host', () => {
    expect(match('https://tracker.nl/OPT-OUT-of-everything.js')).toBeNull();
  });

  test('for everything on a page holds for every host there', () => {
    expect([
      match('https://tracker.nl/t.js', 'script', 'calm.nl'),
      match('https://tracker.nl/t.gif', 'image', 'calm.nl')?.rule,
    ]).toEqual([null, '||tracker.nl^']);
  });

  test('does not hold against an important rule', () => {
    expect(match('https://important.nl/')).toEqual({ list: 'Base', rule: '||important.nl^$important' });
  });
});

describe('what is no request to a host', () => {
  test.each(['data:text/html,ads.nl', 'blob:https://ads.nl/1', 'about:blank', 'https://', 'nonsense', ''])(
    'has no verdict: %j',
    (url) => {
      expect(match(url)).toBeNull();
    },
  );

  test.each(['[::1]', '192.0.2.1', 'localhost', 'a..b'])('is no error: %s', (host) => {
    expect([match(`https://${host}/`), match('https://ads.nl/', 'script', host)?.rule]).toEqual([
      null,
      '||ads.nl^',
    ]);
  });

  test('is no error when it is very long', () => {
    expect(match(`https://news.nl/${'a'.repeat(100_000)}`)).toBeNull();
  });
});

test('a type that is unknown is any other request', () => {
  expect(match('https://ads.nl/', 'speculative')).toEqual({ list: 'Base', rule: '||ads.nl^' });
});
