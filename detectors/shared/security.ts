import list from '../../rules/words/bot-defence-hosts.json' with { type: 'json' };
import type { Actor } from './actor.ts';
import { addressParts, isUnder } from './address.ts';

/** Tells people from programs or guards a payment: it looks at the device for another reason than advertising. */
export function isSecurity({ host, script, category }: Pick<Actor, 'host' | 'script' | 'category'>): boolean {
  if (category === 'captcha' || category === 'payment') return true;
  return list.rows.some(
    (row) => isUnder(host, row.host) && (row.path === '' || addressParts(script).path.startsWith(row.path)),
  );
}
