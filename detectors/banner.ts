import type { BannerButton } from '../core/model/consent-signal.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { BannerSignal } from '../core/model/signal.ts';
import { areaOf, bannerLayers, bannerTrust, buttonOf, refusal } from './shared/banner.ts';
import { sentencesIn, wordsIn } from './shared/words.ts';

type Input = DetectorInput<'banner' | 'consent-string' | 'page'>;

const unreadLimit = 5;

/** One per layer of the banner: which choices it offers, and how each was drawn. The measured values are kept as they are. */
export const detector = defineDetector({
  id: 'banner',
  reads: ['banner', 'consent-string', 'page'],
  needs: ['consent'],
  detect(input) {
    return bannerLayers(input.signals('banner')).map((banner) => observation(input, banner));
  },
});

function observation(input: Input, banner: BannerSignal): Observation {
  const pageLanguage = input.signals('page').at(-1)?.language ?? null;
  const words = wordsIn(banner.text).length;
  return {
    id: observationId('banner', `layer-${banner.layer}`),
    kind: 'banner',
    trust: bannerTrust(banner, input),
    data: {
      layer: banner.layer,
      platform: input.consent.platform,
      foundBy: banner.foundBy,
      frame: banner.frame,
      ...choices(banner),
      ...comparison(banner),
      covers: banner.covers,
      scrollLocked: banner.scrollLocked,
      dialog: banner.dialog,
      focusInside: banner.focusInside,
      words,
      wordsPerSentence: words / Math.max(1, sentencesIn(banner.text).length),
      language: banner.language,
      pageLanguage,
      languageDiffers: differs(banner.language, pageLanguage),
      partners: banner.partners,
      at: banner.at,
    },
    because: because([banner]),
  };
}

/** What can be pressed: the texts, or null. `unread` are buttons whose words nobody knew. */
function choices(banner: BannerSignal) {
  const by = refusal(banner);
  return {
    accept: buttonOf(banner, 'accept')?.text ?? null,
    reject: by?.button.text ?? null,
    rejectBy: by?.by ?? null,
    settings: buttonOf(banner, 'settings')?.text ?? null,
    save: buttonOf(banner, 'save')?.text ?? null,
    close: buttonOf(banner, 'close')?.text ?? null,
    object: buttonOf(banner, 'object')?.text ?? null,
    pay: buttonOf(banner, 'pay')?.text ?? null,
    unread: banner.buttons
      .filter((button) => button.role === 'other' && areaOf(button) > 0)
      .map(({ text }) => text)
      .slice(0, unreadLimit),
    switchedOn: banner.toggles.filter(({ checked, purpose }) => checked && purpose !== 'necessary').length,
  };
}

/** How refusing was drawn beside agreeing; null where there is nothing to compare or it could not be measured. */
function comparison(banner: BannerSignal) {
  const accept = buttonOf(banner, 'accept');
  const reject = refusal(banner)?.button ?? null;
  return {
    areaRatio: ratio(reject && areaOf(reject), accept && areaOf(accept)),
    contrastAccept: accept?.contrast ?? null,
    contrastReject: reject?.contrast ?? null,
    standsOutAccept: accept?.standsOut ?? null,
    standsOutReject: reject?.standsOut ?? null,
    standsOutRatio: ratio(reject?.standsOut ?? null, accept?.standsOut ?? null),
    rejectAsText: isTextBesideButton(reject, accept),
    rejectUnfilled: reject !== null && accept !== null ? accept.filled && !reject.filled : null,
    rejectInView: reject === null ? null : reject.inView || accept?.inView === false,
    fontAccept: accept?.fontSize ?? null,
    fontReject: reject?.fontSize ?? null,
    acceptFirst: reject !== null && accept !== null ? accept.order < reject.order : null,
  };
}

function isTextBesideButton(reject: BannerButton | null, accept: BannerButton | null): boolean | null {
  return reject === null || accept === null ? null : reject.asText && !accept.asText;
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((100 * part) / whole) / 100;
}

/** By language alone: `nl-BE` is Dutch too. Null when either does not say. */
function differs(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null || one === '' || other === '') return null;
  return primary(one) !== primary(other);
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
