import { all, attribute, up } from './safe.ts';

const names = [
  'data-ad-slot',
  'data-ad-unit-path',
  'data-ad-unit',
  'data-adunit',
  'data-slot',
  'data-widget-id',
  'data-placement',
  'data-revive-zoneid',
  'data-placementid',
];
const inside = '[id^=google_ads_iframe_], [id^=div-gpt-ad], [data-google-query-id], [data-ad-slot]';
const mostCodes = 6;
const longest = 200;

/**
 * What the page calls a place, by which requests and auctions name it, too: its id and those of what it holds or what
 * hardly is more than it, the path of an ad unit, the number of a slot.
 */
export function codesOf(element: Element): string[] {
  const codes = new Set<string>();
  const around = [element, up(element), up(up(element) ?? element)];
  const within = all(element, inside);
  for (let at = 0; at < within.length && at < 4; at += 1) around.push(within[at] ?? null);
  for (const one of around) {
    if (one === null) continue;
    const id = attribute(one, 'id');
    if (id) codes.add(pathIn(id) ?? id);
    for (const name of names) {
      const code = attribute(one, name);
      if (code) codes.add(code);
    }
  }
  return [...codes].map((code) => code.slice(0, longest)).slice(0, mostCodes);
}

/** Google's script calls its frames after the ad unit: `google_ads_iframe_/123/voorpagina_0__container__`. */
export function pathIn(id: string): string | null {
  return /^google_ads_iframe_(\/.+?)_\d+(?:__container__|__hidden__)?$/.exec(id)?.[1] ?? null;
}
