import { phaseAt } from '../core/consent/phases.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { BannerSignal } from '../core/model/signal.ts';
import { bannerTrust, isOptional } from './shared/banner.ts';

type Input = DetectorInput<'banner' | 'consent-string'>;

const labelLimit = 10;

/**
 * Choices that stood on before anybody had chosen, one observation for each purpose and layer: what is not called
 * necessary, and what the banner calls the companies' legitimate interest. By the first look at each layer, because a
 * person may switch something on later.
 */
export const detector = defineDetector({
  id: 'banner-defaults',
  reads: ['banner', 'consent-string'],
  needs: ['consent'],
  detect(input) {
    const unasked = input.signals('banner').filter(({ at }) => phaseAt(input.consent, at) === 'before');
    return [1, 2].flatMap((layer) => {
      const looks = unasked.filter((one) => one.layer === layer && one.toggles.some(isOptional));
      const first = looks.toSorted((a, b) => a.at - b.at)[0];
      return first === undefined ? [] : ofLayer(input, first);
    });
  },
});

function ofLayer(input: Input, banner: BannerSignal): Observation[] {
  const on = banner.toggles.filter((toggle) => isOptional(toggle) && toggle.checked);
  return [...Map.groupBy(on, ({ purpose, visible }) => `${purpose}|${visible}`)].map(([key, toggles]) => ({
    id: observationId('banner-defaults', `layer-${banner.layer}|${key}`),
    kind: 'banner-defaults',
    trust: bannerTrust(banner, input),
    data: {
      layer: banner.layer,
      purpose: toggles[0]?.purpose ?? 'other',
      labels: toggles.map(({ label }) => label).slice(0, labelLimit),
      count: toggles.length,
      /** Drawn at the moment: what is not drawn may still be set before a person sees it. */
      visible: toggles[0]?.visible ?? false,
      platform: input.consent.platform,
      at: banner.at,
    },
    because: because([banner]),
  }));
}
