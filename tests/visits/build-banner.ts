import type { BannerButton, BannerToggle } from '../../core/model/consent-signal.ts';
import type { BannerSignal } from '../../core/model/signal.ts';

/** A banner with only the fields that matter. */
export type PartialBanner = { readonly kind: 'banner' } & Partial<
  Omit<BannerSignal, 'buttons' | 'toggles'>
> & {
    readonly buttons?: readonly Partial<BannerButton>[];
    readonly toggles?: readonly Partial<BannerToggle>[];
  };

/** A bar below with two equal buttons, that says who asks, for what, with whom, and how to come back to it. */
export function buildBanner(base: Pick<BannerSignal, 'id' | 'at'>, given: PartialBanner): BannerSignal {
  return {
    ...base,
    trust: 'page',
    layer: 1,
    foundBy: 'words',
    frame: 0,
    box: { x: 0, y: 600, width: 1280, height: 200 },
    viewport: { width: 1280, height: 800 },
    covers: 0.25,
    scrollLocked: false,
    text: 'Wij, Voorbeeld BV, vragen je toestemming voor cookies. Daarmee meten wij het bezoek en tonen wij reclame die bij je past. Wij delen dit met 12 partners. Je kunt je keuze altijd weer aanpassen onder aan elke pagina. Lees meer in ons cookiebeleid.',
    language: 'nl',
    links: [{ text: 'cookiebeleid', href: 'https://www.example.nl/cookies' }],
    partners: 12,
    focusInside: true,
    dialog: true,
    ...given,
    buttons: (
      given.buttons ?? [
        { role: 'accept', text: 'Accepteren' },
        { role: 'reject', text: 'Weigeren' },
      ]
    ).map(buildButton),
    toggles: (given.toggles ?? []).map(buildToggle),
  };
}

function buildButton(given: Partial<BannerButton>, order: number): BannerButton {
  return {
    text: 'Knop',
    role: 'other',
    box: { x: 20 + order * 200, y: 720, width: 160, height: 44 },
    inView: true,
    asText: false,
    filled: true,
    contrast: 7,
    standsOut: 5,
    fontSize: 16,
    focusable: true,
    order,
    ...given,
  };
}

function buildToggle(given: Partial<BannerToggle>): BannerToggle {
  return {
    label: 'Statistiek',
    checked: false,
    fixed: false,
    purpose: 'statistics',
    visible: true,
    ...given,
  };
}
