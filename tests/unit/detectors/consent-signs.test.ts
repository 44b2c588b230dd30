import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../core/model/visit.ts';
import { detector as again } from '../../../detectors/banner-again.ts';
import { detector as search } from '../../../detectors/banner-search.ts';
import { detector as choices } from '../../../detectors/consent-choice.ts';
import { detector as forms } from '../../../detectors/consent-form.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const start = 1_770_000_000_000;
const day = 86_400_000;
const refused = (days: number): Partial<Visit> => ({
  earlier: { visits: 1, cookies: {}, audience: null, choice: { what: 'reject', at: start - days * day } },
});

describe('a banner that asks again', () => {
  it('is told within half a year of a refusal', () => {
    const asked = (days: number) => see(again, [{ kind: 'banner', at: 900 }], refused(days)).length;
    expect([asked(2), asked(182), asked(184)]).toEqual([1, 1, 0]);
  });

  it('is none that was opened later, or over a choice that still holds', () => {
    expect(see(again, [{ kind: 'banner', at: 40_000 }], refused(2))).toEqual([]);
    const kept = { kind: 'cookie', before: true, cookie: { name: 'klaro' } } as const;
    expect(see(again, [{ kind: 'banner', at: 5000 }, kept], refused(2))).toEqual([]);
  });

  it('is none where nothing was refused', () => {
    expect(see(again, [{ kind: 'banner', at: 900 }])).toEqual([]);
  });

  it('tells whether the browser still had something of the site', () => {
    const session = { kind: 'cookie', before: true, cookie: { name: 'session' } } as const;
    const kept = (days: number, more: readonly (typeof session)[]) =>
      see(again, [{ kind: 'banner', at: 900 }, ...more], refused(days))[0]?.data.cookiesKept;
    expect([kept(2, []), kept(2, [session]), kept(0, [])]).toEqual([false, true, true]);
  });
});

/** A platform says that an earlier choice holds. */
const told: PartialSignal = { kind: 'consent-string', event: 'tcloaded', at: 0 };

describe('a search for a banner', () => {
  it('tells how it ended and which way back there is', () => {
    const [seen] = see(search, [
      told,
      { kind: 'banner-search', ended: 'none', wayBack: { text: 'Cookie-instellingen', as: 'floating' } },
    ]);
    expect(seen?.data).toMatchObject({
      ended: 'none',
      wayBack: 'floating',
      wayBackText: 'Cookie-instellingen',
    });
  });

  it('finds a way back in a link of the page', () => {
    const links = [
      { text: 'Contact', href: '/c' },
      { text: 'Cookies', href: '/k' },
    ];
    const [seen] = see(search, [told, { kind: 'banner-search', wayBack: 'none' }, { kind: 'page', links }]);
    expect(seen?.data).toMatchObject({ wayBack: 'none', wayBackLink: 'Cookies' });
  });

  it('knows no missing way back as long as nobody agreed', () => {
    const back = (...more: PartialSignal[]) =>
      see(search, [...more, { kind: 'banner-search', wayBack: 'none', at: 10_000 }])[0]?.data.wayBack;
    const banner = { kind: 'banner', at: 400 } as const;
    expect([
      back(banner),
      back(banner, { kind: 'choice', what: 'reject', at: 900 }),
      back(banner, { kind: 'choice', what: 'accept', at: 900 }),
    ]).toEqual([null, null, 'none']);
  });

  it('tells what may hold an earlier choice', () => {
    const kept = (signal: Parameters<typeof see>[1][number]) =>
      see(search, [{ kind: 'banner-search' }, signal])[0]?.data.keptFromBefore;
    expect([
      kept({ kind: 'cookie', before: true, cookie: {} }),
      kept({ kind: 'cookie', before: false, cookie: {} }),
      kept({ kind: 'stored', operation: 'found', name: 'uc_settings' }),
      kept({ kind: 'stored', operation: 'found', name: 'theme' }),
    ]).toEqual([true, false, true, false]);
  });
});

describe('choices', () => {
  it('are told in their order, with the clicks they took', () => {
    const seen = see(choices, [
      { kind: 'choice', what: 'accept', at: 9000 },
      { kind: 'choice', what: 'reject', clicks: 3, at: 2000 },
    ]);
    expect(seen.map(({ data }) => [data.what, data.clicks])).toEqual([
      ['reject', 3],
      ['accept', 1],
    ]);
  });
});

const field = (name: string, type = 'text') => ({ name, type, required: false });
const form = (...fields: ReturnType<typeof field>[]) => ({
  method: 'post' as const,
  action: 'https://www.example.nl/a',
  insecure: false,
  fields,
});

describe('what a page asks', () => {
  it('can be to make an account, and whether a parent is named', () => {
    const asked = (vocabulary: Record<string, number>) =>
      see(forms, [
        {
          kind: 'page',
          forms: [
            form(field('email', 'email'), field('wachtwoord', 'password'), field('geboortedatum', 'date')),
          ],
          vocabulary,
        },
      ])[0]?.data;
    expect(asked({})).toMatchObject({ what: 'account', asksAge: true, parents: false });
    expect(asked({ 'vraag je ouders': 1 })?.parents).toBe(true);
  });

  it('is no account where somebody comes back', () => {
    const login = form(field('email', 'email'), field('wachtwoord', 'password'));
    expect(see(forms, [{ kind: 'page', forms: [login] }])).toEqual([]);
  });

  it('can be one’s own word for being 18', () => {
    const [seen] = see(forms, [{ kind: 'page', vocabulary: { 'ben je 18': 1, 'bier*': 3 } }]);
    expect(seen?.data).toMatchObject({ phrases: ['ben je 18'], adult: ['bier*'], asksDate: false });
    expect(seen?.trust).toBe('page');
  });

  it('is a gate where the question is a heading and an answer stands beside it', () => {
    const [seen] = see(forms, [
      { kind: 'page', headings: ['Ben je 18 jaar of ouder?'], vocabulary: { 'ik ben 18': 1, alcohol: 1 } },
    ]);
    expect(seen?.data.gate).toBe(true);
    expect(seen?.trust).toBe('browser');
  });

  it('can be terms and advertising with one tick', () => {
    const vocabulary = { 'voorwaarden en ontvang aanbiedingen': 1 };
    const page = (...boxes: string[]) =>
      see(forms, [
        { kind: 'page', vocabulary, forms: [form(...boxes.map((name) => field(name, 'checkbox')))] },
      ])[0]?.data.boxes;
    expect([page('akkoord'), page('akkoord', 'nieuwsbrief'), page()]).toEqual([1, 2, undefined]);
  });
});
