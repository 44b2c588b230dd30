import { at, json, list, text } from '../pixels/json.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { addUser, isSomebody } from './open-rtb-user.ts';
import { flagOf, transparencyOf, treatmentOf } from './treatment.ts';

/**
 * Criteo's own language for bids (`/cdb`): `slots` are the places, `user` and `eids` the visitor. Its newer one is OpenRTB.
 * https://github.com/prebid/prebid-server-java/tree/master/src/main/java/org/prebid/server/bidder/criteo/model,
 * https://docs.prebid.org/dev-docs/bidders/criteo.html
 */
export const decode: DecodeAd = ({ url, body }, known) => {
  if (!/^\/(cdb|prebid\/bid)$/.test(url.pathname)) return null;
  const data = json(body);
  const slots = list(at(data, 'slots'), 30);
  if (slots.length === 0) return null;
  const user = at(data, 'user');
  const ask = newAsk('criteo')
    .treat(
      treatmentOf({
        child: flagOf(at(data, 'regs', 'coppa')),
        gdprApplies: flagOf(at(data, 'gdprConsent', 'gdprApplies') ?? at(data, 'gdprconsent', 'gdprapplies')),
      }),
    )
    .transparency(transparencyOf(at(data, 'regs', 'ext', 'dsa')));
  for (const slot of slots) {
    const code = text(at(slot, 'ext', 'gpid')) ?? text(at(slot, 'slotid')) ?? text(at(slot, 'impid'));
    ask.slot(
      code,
      list(at(slot, 'sizes')).flatMap((size) => text(size) ?? []),
    );
  }
  addUser(
    ask,
    { ...asObject(user), eids: [...list(at(user, 'eids')), ...list(at(data, 'eids'))] },
    null,
    known,
  );
  for (const name of ['deviceid', 'deviceId', 'cookieuid', 'uid']) {
    if (isSomebody(at(user, name))) ask.identifier('user-id');
  }
  if (text(at(data, 'publisher', 'url')) !== null) ask.page('publisher.url');
  return ask.done();
};

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
