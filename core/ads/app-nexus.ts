import { at, json, list, text } from '../pixels/json.ts';
import { type AdKnowledge, type Ask, type DecodeAd, newAsk } from './ask.ts';
import { isAgeOfMinor, readKeyValue } from './key-values.ts';
import { addEid, isPrecise, isSomebody } from './open-rtb-user.ts';
import { flagOf, transparencyOf, treatmentOf } from './treatment.ts';

/**
 * Xandr (AppNexus): JSON with `tags` for the places, `user` and `eids` for the visitor, `keywords` for key-values, `dsa`.
 * https://github.com/prebid/Prebid.js/blob/master/modules/appnexusBidAdapter.js,
 * https://learn.microsoft.com/en-us/xandr/seller-tag/seller-tag
 */
export const decode: DecodeAd = ({ url, body }, known) => {
  if (!/^\/ut\/v3(\/prebid)?$/.test(url.pathname)) return null;
  const data = json(body);
  const tags = list(at(data, 'tags'), 30);
  if (tags.length === 0 || !Array.isArray(at(data, 'tags'))) return null;
  const ask = newAsk('appnexus')
    .treat(
      treatmentOf({
        child: flagOf(at(data, 'user', 'coppa')),
        gdprApplies: flagOf(at(data, 'gdpr_consent', 'consent_required')),
      }),
    )
    .transparency(transparencyOf(at(data, 'dsa')));
  for (const tag of tags) addTag(ask, tag, known);
  addUser(ask, at(data, 'user'), known);
  for (const eid of list(at(data, 'eids'), 60)) addEid(ask, eid);
  addKeywords(ask, at(data, 'keywords'), known);
  if (isPrecise(at(data, 'device', 'geo'))) ask.attribute('location');
  if (at(data, 'referrer_detection') !== undefined) ask.page('referrer_detection');
  return ask.done();
};

function addTag(ask: Ask, tag: unknown, known: AdKnowledge): void {
  const code = text(at(tag, 'gpid')) ?? text(at(tag, 'code')) ?? text(at(tag, 'id'));
  const sizes = list(at(tag, 'sizes')).map((size) => `${at(size, 'width')}x${at(size, 'height')}`);
  ask.slot(code?.replace(/^\/\d+(,\d+)?\//, '') ?? null, sizes);
  addKeywords(ask, at(tag, 'keywords'), known);
}

function addUser(ask: Ask, user: unknown, known: AdKnowledge): void {
  const age = text(at(user, 'age'));
  if (age !== null) ask.attribute('age').traits(isAgeOfMinor(age) ? ['minor'] : []);
  if (text(at(user, 'gender')) !== null) ask.attribute('gender');
  if (isSomebody(at(user, 'external_uid'))) ask.identifier('user-id');
  const segments = list(at(user, 'segments'), 100);
  if (segments.length > 0) ask.segment('user.segments');
  for (const segment of segments) ask.traits(known.words.traitsOf(text(at(segment, 'name')) ?? ''));
}

function addKeywords(ask: Ask, keywords: unknown, known: AdKnowledge): void {
  for (const pair of list(keywords, 60)) {
    const key = text(at(pair, 'key'));
    const values = list(at(pair, 'value')).flatMap((value) => text(value) ?? []);
    if (key !== null) readKeyValue(ask, key, values.join(','), known);
  }
}
