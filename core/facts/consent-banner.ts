import { defineFact, type FactDefinition, type FactInput, type FactValue } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, count, names, some } from './shared/derive.ts';
import { banner, firstLayerOf, ofContent, ofFirstLayer, wording } from './shared/first-layer.ts';

const defaults = 'banner-defaults';
const strings = 'consent-string';
/** Part of the viewport from which on a banner keeps a person from the page: a proposal (docs/consent.md, F12). */
const coversPage = 0.5;

/** The banner as it was drawn: what it offers, how refusing looks beside agreeing, what stands on. */
export const facts: readonly FactDefinition[] = [
  /** False only when the search ended without one. */
  defineFact({
    id: 'consent.bannerShown',
    from: [banner, 'banner-search'],
    needs: ['consent'],
    derive: (input) => {
      const shown = firstLayerOf(input);
      if (shown !== null) return { value: true, because: [shown] };
      const search = input.observations('banner-search');
      const ended = search.some(({ data }) => data.ended === 'none');
      return ended ? { value: false, because: search } : { unknown: 'not-yet-observed' };
    },
  }),
  /** Unknown when no button says so and one says what nobody knew. */
  ofFirstLayer('consent.acceptFirstLayer', (layer) =>
    layer.data.accept !== null ? true : hasUnread(layer) ? null : false,
  ),
  defineFact({
    id: 'consent.rejectFirstLayer',
    from: [banner, 'consent-choice'],
    needs: ['consent'],
    derive: (input) => {
      const layer = firstLayerOf(input);
      if (layer === null) return { unknown: 'not-yet-observed' };
      const done = refusedAtOnce(input);
      return {
        value: layer.data.reject !== null || done !== null,
        because: done === null ? [layer] : [layer, done],
      };
    },
  }),
  ofFirstLayer('consent.settingsFirstLayer', ({ data }) => data.settings !== null || data.save !== null),
  ofFirstLayer('consent.closeFirstLayer', ({ data }) => data.close !== null),
  ofFirstLayer('consent.payFirstLayer', ({ data }) => data.pay !== null),
  ofFirstLayer('consent.unreadButtons', hasUnread),
  ofFirstLayer('consent.acceptText', ({ data }) => data.accept as string | null),
  ofFirstLayer('consent.rejectText', ({ data }) => data.reject as string | null),

  measured('consent.rejectAreaRatio', 'areaRatio'),
  measured('consent.rejectContrast', 'contrastReject'),
  measured('consent.acceptContrast', 'contrastAccept'),
  measured('consent.rejectStandsOutRatio', 'standsOutRatio'),
  measured('consent.rejectAsText', 'rejectAsText'),
  measured('consent.rejectUnfilled', 'rejectUnfilled'),
  measured('consent.rejectInView', 'rejectInView'),
  measured('consent.bannerLanguageDiffers', 'languageDiffers'),
  /** The most companies that the banner or a consent string speaks of. */
  defineFact({
    id: 'consent.partners',
    from: [banner, strings],
    needs: ['consent'],
    derive: ({ observations }) => {
      const told = [...observations(banner), ...observations(strings)].filter((one) => partnersIn(one) > 0);
      return { value: Math.max(0, ...told.map(partnersIn)), because: told };
    },
  }),

  /** The page cannot be used, and agreeing is the only answer on this layer. */
  ofFirstLayer('consent.wall', isWall),
  /** As above, and no other button leads anywhere. */
  ofFirstLayer('consent.wallWithoutDoor', (layer) => isWall(layer) && !hasDoor(layer)),

  /** Advertising or statistics, drawn as on; and the same in a layer that was not drawn. */
  count('consent.preticked', defaults, (one) => isWeighty(one) && one.data.visible === true),
  count('consent.pretickedUndrawn', defaults, (one) => isWeighty(one) && one.data.visible === false),
  count(
    'consent.pretickedOthers',
    defaults,
    ({ data }) => data.purpose === 'preferences' || data.purpose === 'other',
  ),
  names('consent.pretickedLabels', defaults, 'labels', ({ data }) => data.purpose !== 'legitimate-interest'),
  count('consent.legitimateInterestToggles', defaults, ({ data }) => data.purpose === 'legitimate-interest'),

  some('consent.steers', wording, is(['steering', 'shaming'])),
  some('consent.jokes', wording, is(['light'])),
  names('consent.steeringPhrases', wording, 'phrases', is(['steering', 'shaming', 'light'])),
  ...phrases('consent.implied', 'consent.impliedPhrases', 'implied'),
  ...phrases('consent.payWords', 'consent.payPhrases', 'pay'),
  ...phrases('consent.interestWords', 'consent.interestPhrases', 'legitimateInterest'),
  some('consent.asksAge', wording, ({ data }) => data.what === 'age'),

  ofContent('consent.organisationNamed', ({ data }) => data.organisation as boolean),
  ofContent('consent.purposesNamed', ({ data }) => isFilled(data.purposes)),
  some(
    'consent.advertisingAsked',
    wording,
    ({ data }) => data.what === 'content' && data.advertising === true,
  ),
  ofContent('consent.onlyVague', ({ data }) => isFilled(data.vague) && !isFilled(data.purposes)),
  some(
    'consent.onlyNecessaryNamed',
    wording,
    ({ data }) => data.what === 'content' && data.onlyNecessary === true,
  ),
  ofContent('consent.bannerWords', ({ data }) => data.words as number),
  /** Of the five things that the first layer has to say, how many it says. */
  ofContent(
    'consent.firstLayerTold',
    ({ data }) =>
      [data.organisation, isFilled(data.purposes), data.thirdParties, data.withdrawal, data.link].filter(
        (told) => told,
      ).length,
  ),
];

function measured(id: string, field: string): FactDefinition {
  return ofFirstLayer(id, ({ data }) => (data[field] ?? null) as FactValue | null);
}

/** Is there such a phrase, and which? */
function phrases(id: string, which: string, group: string): FactDefinition[] {
  return [some(id, wording, is([group])), names(which, wording, 'phrases', is([group]))];
}

function is(groups: readonly string[]): (observation: Observation) => boolean {
  return ({ data }) => groups.includes(String(data.what));
}

function isWeighty({ data }: Observation): boolean {
  return data.purpose === 'marketing' || data.purpose === 'statistics';
}

function partnersIn(observation: Observation): number {
  const fields = ['partners', 'vendorsConsent', 'vendorsLegitimateInterest', 'vendorsDisclosed'];
  return Math.max(0, ...fields.map((field) => amount(observation, field) ?? 0));
}

function isWall(layer: Observation): boolean {
  const { accept, reject, pay, scrollLocked } = layer.data;
  const covers = amount(layer, 'covers') ?? 0;
  return accept !== null && reject === null && pay === null && scrollLocked === true && covers >= coversPage;
}

function hasDoor({ data }: Observation): boolean {
  return [data.settings, data.save, data.close, data.object].some((button) => button !== null);
}

function hasUnread({ data }: Observation): boolean {
  return isFilled(data.unread);
}

/** A refusal with the first click: a way to refuse was there, whatever its words were. */
function refusedAtOnce({ observations }: FactInput): Observation | null {
  return (
    observations('consent-choice').find(
      ({ data }) => (data.what === 'reject' || data.what === 'save-none') && data.clicks === 1,
    ) ?? null
  );
}

function isFilled(value: Observation['data'][string] | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}
