import { defineFact, type FactDefinition, type FactInput } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, count, names, some } from './shared/derive.ts';
import { banner, firstLayerOf, layerOf, wording } from './shared/first-layer.ts';

const choice = 'consent-choice';
const search = 'banner-search';
const form = 'consent-form';
const again = 'banner-again';

/** Choosing: how many clicks it takes, the way back, being asked again, and what the page asks besides. */
export const facts: readonly FactDefinition[] = [
  /** Clicks that refusing takes beyond agreeing, by the shortest way that was seen; unknown when no way was seen. */
  defineFact({
    id: 'consent.extraRejectClicks',
    from: [banner, choice],
    needs: ['consent'],
    derive: (input) => {
      const ways = waysToRefuse(input);
      const first = firstLayerOf(input);
      if (first === null || first.data.accept === null || ways.length === 0)
        return { unknown: 'not-yet-observed' };
      const shortest = Math.min(...ways.map(({ clicks }) => clicks));
      return { value: Math.max(0, shortest - 1), because: [first, ...ways.map(({ seen }) => seen)] };
    },
  }),
  /** The way was seen to its end: on the second layer, or as a person went it. Else it is only known to be longer. */
  defineFact({
    id: 'consent.rejectWaySeen',
    from: [banner, choice],
    needs: ['consent'],
    derive: (input) => {
      const whole = waysToRefuse(input).filter(({ whole }) => whole);
      return { value: whole.length > 0, because: whole.map(({ seen }) => seen) };
    },
  }),
  names('consent.choices', choice, 'what'),

  count('consent.bannerAgain', again),
  some('consent.bannerAgainWithCookies', again, ({ data }) => data.cookiesKept === true),
  defineFact({
    id: 'consent.bannerAgainDays',
    from: [again],
    needs: [],
    derive: ({ observations }) => {
      const [seen] = observations(again);
      if (seen === undefined) return { unknown: 'first-visit' };
      return { value: amount(seen, 'days') ?? 0, because: [seen] };
    },
  }),

  /** `link`, `floating` or `none`; unknown when nobody looked. */
  defineFact({
    id: 'consent.wayBack',
    from: [search],
    needs: ['consent'],
    derive: ({ observations }) => {
      const seen = observations(search).find(({ data }) => data.wayBack !== null);
      return seen === undefined
        ? { unknown: 'not-yet-observed' }
        : { value: String(seen.data.wayBack), because: [seen] };
    },
  }),
  /** A link that may lead to the choices all the same. */
  defineFact({
    id: 'consent.wayBackLink',
    from: [search],
    needs: ['page'],
    derive: ({ observations }) => {
      const seen = observations(search);
      return { value: seen.some(({ data }) => data.wayBackLink !== null), because: seen };
    },
  }),
  /** Something was there from an earlier visit that may hold a choice. */
  some('consent.keptFromBefore', search, ({ data }) => data.keptFromBefore === true),

  some('consent.accountWithoutParent', form, ({ data }) => data.what === 'account' && data.parents === false),
  /** A step for a parent, on the page or in the banner. */
  defineFact({
    id: 'consent.parentNamed',
    from: [form, wording],
    needs: [],
    derive: ({ observations }) => {
      const seen = [...observations(form), ...observations(wording)].filter(
        ({ data }) => data.what === 'parents',
      );
      return { value: seen.length > 0, because: seen };
    },
  }),
  some(
    'consent.ownWordOfAge',
    form,
    ({ data }) => data.what === 'own-word-of-age' && data.asksDate === false && !isEmpty(data.adult),
  ),
  /** As above, with the question as a heading. */
  some(
    'consent.ageGate',
    form,
    ({ data }) => data.gate === true && data.asksDate === false && !isEmpty(data.adult),
  ),
  names('consent.agePhrases', form, 'phrases', ({ data }) => data.what === 'own-word-of-age'),
  some('consent.bundledTerms', form, ({ data }) => data.what === 'bundled-terms' && data.boxes === 1),
  names('consent.bundledPhrases', form, 'phrases', ({ data }) => data.what === 'bundled-terms'),
];

interface Way {
  readonly clicks: number;
  readonly whole: boolean;
  readonly seen: Observation;
}

function waysToRefuse(input: FactInput): readonly Way[] {
  return [...byLayers(input), ...byChoices(input)];
}

/** One click on the first layer, or those that lead to the second and there. Never more than it takes. */
function byLayers(input: FactInput): readonly Way[] {
  const first = firstLayerOf(input);
  if (first === null) return [];
  if (first.data.reject !== null) return [{ clicks: 1, whole: true, seen: first }];
  const here: Way[] =
    first.data.save !== null ? [{ clicks: 1 + switching(first), whole: true, seen: first }] : [];
  const second = layerOf(input, 2);
  if (second !== null && second.data.reject !== null)
    return [...here, { clicks: 2, whole: true, seen: second }];
  if (second !== null && second.data.save !== null)
    return [...here, { clicks: 2 + switching(second), whole: true, seen: second }];
  return first.data.settings === null ? here : [...here, { clicks: 2, whole: false, seen: first }];
}

/** Choices that stand on take a click at least: one switch may turn them all off. */
function switching(layer: Observation): number {
  return Math.min(1, amount(layer, 'switchedOn') ?? 0);
}

function byChoices({ observations }: FactInput): readonly Way[] {
  return observations(choice).flatMap((seen) => {
    const clicks = amount(seen, 'clicks');
    const refused = seen.data.what === 'reject' || seen.data.what === 'save-none';
    return refused && clicks !== null ? [{ clicks, whole: true, seen }] : [];
  });
}

function isEmpty(value: Observation['data'][string] | undefined): boolean {
  return !Array.isArray(value) || value.length === 0;
}
