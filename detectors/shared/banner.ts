import type { BannerButton, BannerToggle, ButtonRole } from '../../core/model/consent-signal.ts';
import type { DetectorInput, Observation } from '../../core/model/observation.ts';
import type { BannerSignal } from '../../core/model/signal.ts';

/**
 * Each layer of the banner by its fullest measurement, the first layer first. A banner is measured more than once, in
 * more than one frame: the one with a button to agree, by a platform's rule, in the
 * page itself, with the most to press is the banner.
 */
export function bannerLayers(signals: readonly BannerSignal[]): readonly BannerSignal[] {
  return ([1, 2] as const).flatMap((layer) => {
    const measured = signals.filter((signal) => signal.layer === layer);
    const best = measured.toSorted((a, b) => compare(weight(b), weight(a)))[0];
    return best === undefined ? [] : [best];
  });
}

export function firstLayer(signals: readonly BannerSignal[]): BannerSignal | null {
  return bannerLayers(signals).find(({ layer }) => layer === 1) ?? null;
}

/**
 * What the page itself draws over itself is its own word against itself (docs/decisions/0009). A frame in it may be
 * anybody's, an advertisement's too: it counts only where a platform's rule knew it, or where a platform was seen.
 */
export function bannerTrust(
  { frame, foundBy }: BannerSignal,
  { consent, signals }: Pick<DetectorInput<'consent-string'>, 'consent' | 'signals'>,
): Observation['trust'] {
  if (frame === 0 || foundBy === 'platform' || consent.platform !== null) return 'browser';
  return signals('consent-string').some(({ where }) => where === 'api') ? 'browser' : 'page';
}

/** The largest drawn button of a role; null when there is none. */
export function buttonOf({ buttons }: BannerSignal, role: ButtonRole): BannerButton | null {
  return (
    buttons
      .filter((button) => button.role === role && areaOf(button) > 0)
      .toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? null
  );
}

/** The way to refuse on this layer: a button that says so, or saving while everything that can be chosen is off. */
export function refusal(
  banner: BannerSignal,
): { readonly button: BannerButton; readonly by: 'reject' | 'save' } | null {
  const reject = buttonOf(banner, 'reject');
  if (reject !== null) return { button: reject, by: 'reject' };
  const save = buttonOf(banner, 'save');
  const choices = banner.toggles.filter((toggle) => toggle.visible && isOptional(toggle));
  if (save === null || choices.length === 0 || choices.some(({ checked }) => checked)) return null;
  return { button: save, by: 'save' };
}

/** A choice that is not called necessary. */
export function isOptional({ purpose, fixed }: BannerToggle): boolean {
  return purpose !== 'necessary' && !fixed;
}

/** In CSS pixels, squared. */
export function areaOf({ box }: BannerButton): number {
  return Math.max(0, box.width) * Math.max(0, box.height);
}

function weight(banner: BannerSignal): readonly number[] {
  return [
    buttonOf(banner, 'accept') === null ? 0 : 1,
    banner.foundBy === 'platform' ? 1 : 0,
    -banner.frame,
    banner.buttons.length + banner.toggles.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
