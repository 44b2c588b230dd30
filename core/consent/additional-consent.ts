/** What Google's Additional Consent string says of advertising companies outside the TCF. They are counted, not named. */
export interface AdditionalConsent {
  readonly version: 1 | 2;
  readonly consented: number;
  /** Shown, but not agreed to; null in version 1, which does not say. */
  readonly disclosed: number | null;
}

const textLimit = 8192;
const ids = String.raw`(?:\d{1,6}(?:\.\d{1,6})*)?`;
const versionOne = new RegExp(`^1~(${ids})$`);
const versionTwo = new RegExp(`^2~(${ids})~dv\\.(${ids})$`);

/**
 * Decodes `1~ids` and `2~ids~dv.ids`; `null` for what is neither. Source: Google's Additional Consent technical
 * specification, https://support.google.com/admanager/answer/9681920
 */
export function decodeAdditionalConsent(text: string): AdditionalConsent | null {
  if (text.length > textLimit) return null;
  const one = versionOne.exec(text);
  if (one !== null) return { version: 1, consented: amount(one[1]), disclosed: null };
  const two = versionTwo.exec(text);
  return two === null ? null : { version: 2, consented: amount(two[1]), disclosed: amount(two[2]) };
}

function amount(list: string | undefined): number {
  return list === undefined || list === '' ? 0 : new Set(list.split('.')).size;
}
