import { at, json, list, text } from './json.ts';
import { type Decode, eventLimit, type PixelEvent } from './pixel.ts';
import { eventName, newTold, tidy } from './told.ts';

/** Kinds of entries in an upload, by number, as the public sources of clarity-js name them. */
const page = 22;
const custom = 24;
const variable = 34;
const consentState = 47;

/**
 * Microsoft Clarity: uploads of JSON, of which `a` lists entries `[time, kind, …]`. Read are the page, custom events,
 * who the visitor is (the identify API) and the state of consent. A compressed upload cannot be read.
 * https://learn.microsoft.com/en-us/clarity/setup-and-installation/identify-api,
 * https://learn.microsoft.com/en-us/clarity/clarity-api,
 * https://github.com/microsoft/clarity/blob/master/packages/clarity-js/types/data.d.ts
 */
export const decode: Decode = ({ url, body }) => {
  if (!/\/collect\/?$/.test(url.pathname)) return [];
  const entries = list(at(json(body), 'a'), 2000);
  const consent = consentOf(entries);
  return entries.flatMap((entry) => eventOf(entry, consent)).slice(0, eventLimit);
};

function eventOf(entry: unknown, consent: PixelEvent['consent']): PixelEvent[] {
  const common = { vendor: 'microsoft-clarity', consent, where: 'body' } as const;
  const kind = at(entry, 1);
  if (kind === page) {
    const told = newTold().hidden('page-address', text(at(entry, 4)));
    return [{ ...common, event: 'page', told: told.entries() }];
  }
  if (kind === custom) {
    const name = text(at(entry, 3)) ?? text(at(entry, 2));
    return [{ ...common, event: eventName(name, 'custom'), told: [] }];
  }
  if (kind !== variable) return [];
  const names = list(entry, 60).filter((_, index) => index >= 2 && index % 2 === 0);
  if (!names.includes('userId')) return [];
  return [{ ...common, event: 'identify', told: newTold().hidden('user-id', 'told').entries() }];
}

function consentOf(entries: readonly unknown[]): PixelEvent['consent'] {
  const entry = entries.find((one) => at(one, 1) === consentState);
  if (entry === undefined) return null;
  const [ads, statistics] = [text(at(entry, 3)), text(at(entry, 4))];
  return ['consent', tidy(`ad_Storage=${ads ?? ''} analytics_Storage=${statistics ?? ''}`)];
}
