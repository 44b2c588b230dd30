import type { Contact, Told } from './told.ts';

const kinds: Readonly<Record<string, Contact>> = {
  em: 'email',
  pn: 'phone',
  fn: 'name',
  ln: 'name',
  sa: 'address',
  ct: 'address',
  rg: 'address',
  pc: 'address',
};

/**
 * Google's user-provided data as its tags send it, hashed: `tv.1~em.<hash>~pn.<hash>`. A number after the name counts
 * repetitions.
 * https://developers.google.com/google-ads/api/docs/conversions/enhance-conversions (which data, which of them hashed)
 */
export function addUserData(told: Told, value: string | null): void {
  for (const part of (value ?? '').slice(0, 4000).split('~', 40)) {
    const [, name = '', hash = ''] = /^([a-z]{2})\d{0,2}\.(.+)$/.exec(part) ?? [];
    const what = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (what !== undefined) told.hashed(what, hash);
  }
}
