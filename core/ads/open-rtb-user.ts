import { at, flat, list, text } from '../pixels/json.ts';
import type { AdKnowledge, Ask } from './ask.ts';
import { isYearOfMinor, readKeyValue } from './key-values.ts';

const segmentLimit = 100;

/** What a bid request says of the visitor: objects `user` and `device` of OpenRTB 2.x. */
export function addUser(ask: Ask, user: unknown, device: unknown, known: AdKnowledge): void {
  for (const eid of [...list(at(user, 'eids'), 60), ...list(at(user, 'ext', 'eids'), 60)]) addEid(ask, eid);
  if (isSomebody(at(user, 'buyeruid'))) ask.identifier('buyeruid');
  if (isSomebody(at(user, 'id'))) ask.identifier('user-id');
  if (isSomebody(at(device, 'ifa'))) ask.identifier('device-id');
  for (const data of list(at(user, 'data'), 30)) addSegments(ask, data, known);
  addPerson(ask, user, known);
  for (const place of [at(device, 'geo'), at(user, 'geo')]) if (isPrecise(place)) ask.attribute('location');
}

/** An extended identifier, of a company that is named by its domain. */
export function addEid(ask: Ask, eid: unknown): void {
  const filled = list(at(eid, 'uids')).some((one) => isSomebody(at(one, 'id')));
  if (filled || isSomebody(at(eid, 'id'))) ask.identifier('eids', text(at(eid, 'source')));
}

/** Not nothing, and not what stands for nobody: `0`, a row of zeros, a placeholder. */
export function isSomebody(value: unknown): boolean {
  const number = text(value);
  return (
    number !== null && /[1-9a-z]/i.test(number) && !/^(-1|null|undefined|unknown|[$[{%].*)$/i.test(number)
  );
}

function addSegments(ask: Ask, data: unknown, { words }: AdKnowledge): void {
  const segments = list(at(data, 'segment'), segmentLimit);
  if (segments.length === 0) return;
  ask.segment(text(at(data, 'name')) ?? text(at(data, 'id')) ?? 'user.data').segment('user.data');
  const named = segments.map((one) => `${text(at(one, 'name')) ?? ''} ${text(at(one, 'value')) ?? ''}`);
  for (const name of named) ask.traits(words.traitsOf(name));
}

function addPerson(ask: Ask, user: unknown, known: AdKnowledge): void {
  const born = text(at(user, 'yob'));
  if (born !== null) ask.attribute('birth-year').traits(isYearOfMinor(born, known.year) ? ['minor'] : []);
  if (text(at(user, 'gender')) !== null) ask.attribute('gender');
  const keywords = text(at(user, 'keywords'));
  if (keywords !== null) ask.segment('user.keywords').traits(known.words.traitsOf(keywords));
  for (const [key, value] of flat(at(user, 'ext', 'data'))) readKeyValue(ask, key, value, known, true);
  for (const [key, value] of Object.entries(listsIn(at(user, 'ext', 'data')))) {
    readKeyValue(ask, key, value, known, true);
  }
}

/** Values that are lists, as one text each. */
function listsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, segmentLimit)
      .filter(([, inner]) => Array.isArray(inner) && inner.length > 0)
      .map(([key, inner]) => [
        key,
        list(inner)
          .flatMap((one) => text(one) ?? [])
          .join(' '),
      ]),
  );
}

/** Three decimals are a street, and type 1 is what the device itself said. */
export function isPrecise(geo: unknown): boolean {
  const [latitude, longitude] = [at(geo, 'lat'), at(geo, 'lon') ?? at(geo, 'lng')];
  if (latitude === undefined || longitude === undefined) return false;
  return at(geo, 'type') === 1 || [latitude, longitude].every((part) => decimalsOf(part) >= 3);
}

function decimalsOf(value: unknown): number {
  return /^-?\d{1,3}\.(\d{1,20})$/.exec(String(value).slice(0, 30))?.[1]?.length ?? 0;
}
