import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { BannerSignal } from '../core/model/signal.ts';
import { countVocabulary } from '../core/reduce/vocabulary.ts';
import words from '../rules/words/consent-steering.json' with { type: 'json' };
import { bannerLayers, bannerTrust, buttonOf } from './shared/banner.ts';
import { wordsIn } from './shared/words.ts';

type Input = DetectorInput<'banner' | 'consent-string' | 'page'>;
type Group = keyof typeof words.groups;

/** Phrases that say something by being there; each group is an observation. */
const told = [
  'steering',
  'light',
  'shaming',
  'implied',
  'pay',
  'legitimateInterest',
  'age',
  'parents',
] as const;
const phraseLimit = 8;
const price = /(?:€|eur)\s?\d{1,3}(?:[.,]\d{2})?|\d{1,3}(?:[.,]\d{2})?\s?(?:€|euro\b)/iu;

/**
 * What a banner says: one observation for each kind of phrase that it uses, and one (`content`) for what its first
 * layer tells: who asks, for what, with whom, how to take it back, and where to read more.
 */
export const detector = defineDetector({
  id: 'banner-wording',
  reads: ['banner', 'consent-string', 'page'],
  needs: ['consent'],
  detect(input) {
    const layers = bannerLayers(input.signals('banner'));
    const first = layers.find(({ layer }) => layer === 1);
    const phrases = told.flatMap((group) => {
      const hits = layers.flatMap((banner) => {
        const found = [...hit(spoken(banner), group), ...(group === 'pay' ? pricesIn(banner) : [])];
        return found.length === 0 ? [] : [{ banner, found }];
      });
      return hits.length === 0 ? [] : [ofPhrases(input, group, hits)];
    });
    return first === undefined ? phrases : [...phrases, ofContent(input, first)];
  },
});

function ofPhrases(
  input: Input,
  group: Group,
  hits: readonly { readonly banner: BannerSignal; readonly found: readonly string[] }[],
): Observation {
  const banners = hits.map(({ banner }) => banner);
  return {
    id: observationId('banner-wording', group),
    kind: 'banner-wording',
    trust: banners.some((banner) => bannerTrust(banner, input) === 'browser') ? 'browser' : 'page',
    data: {
      what: group,
      phrases: [...new Set(hits.flatMap(({ found }) => found))].slice(0, phraseLimit),
      layer: Math.min(...banners.map(({ layer }) => layer)),
      at: Math.min(...banners.map(({ at }) => at)),
    },
    because: because(banners),
  };
}

function ofContent(input: Input, banner: BannerSignal): Observation {
  const text = banner.text;
  const advertising = hit(text, 'advertising');
  const purposes = [...advertising, ...hit(text, 'otherPurposes')];
  return {
    id: observationId('banner-wording', 'content'),
    kind: 'banner-wording',
    trust: bannerTrust(banner, input),
    data: {
      what: 'content',
      organisation: namesSite(input, text),
      purposes: purposes.slice(0, phraseLimit),
      advertising: advertising.length > 0 || banner.toggles.some(({ purpose }) => purpose === 'marketing'),
      vague: hit(text, 'vague'),
      thirdParties: hit(text, 'thirdParties').length > 0 || banner.partners !== null,
      withdrawal: hit(text, 'withdrawal').length > 0,
      link: banner.links.length > 0 || buttonOf(banner, 'link') !== null,
      onlyNecessary: hit(text, 'onlyNecessary').length > 0,
      words: wordsIn(text).length,
      at: banner.at,
    },
    because: because([banner]),
  };
}

/** What the banner says and what its buttons say. */
function spoken(banner: BannerSignal): string {
  return [banner.text, ...banner.buttons.map(({ text }) => text)].join(' | ');
}

function hit(text: string, group: Group): readonly string[] {
  return Object.keys(countVocabulary(text, words.groups[group]));
}

function pricesIn(banner: BannerSignal): readonly string[] {
  return price.exec(spoken(banner))?.slice(0, 1) ?? [];
}

/** The name of the site by its host, or the name that the page gives itself. */
function namesSite({ visit, signals }: Input, text: string): boolean {
  const meta = signals('page').at(-1)?.meta ?? {};
  const names = [visit.site.split('.')[0] ?? '', meta['og:site_name'] ?? '', meta['application-name'] ?? ''];
  const said = squeezed(text);
  return names.map(squeezed).some((name) => name.length >= 3 && said.includes(name)) || signed.test(text);
}

/** A legal form names an organisation whatever it is called. */
const signed =
  /\p{Lu}\S*\s(?:B\.?V\.?|N\.?V\.?|GmbH|Ltd\.?|Inc\.?|VOF)(?:\W|$)|\b(?:[Gg]emeente|[Ss]tichting|[Vv]ereniging|[Mm]inisterie|[Ww]aterschap|[Uu]niversiteit|[Hh]ogeschool)\s+(?:van\s+)?\p{L}/u;

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
