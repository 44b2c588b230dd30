/** What Google's tags were told of one kind of use. `unset`: nothing. */
export type Grant = 'granted' | 'denied' | 'unset';

/** The four kinds of Consent Mode, version 2. */
export interface ConsentModeState {
  /** Keeping and reading advertising cookies. */
  readonly adStorage: Grant;
  /** Keeping and reading cookies for measuring. */
  readonly analyticsStorage: Grant;
  /** Sending personal data to Google for advertising. */
  readonly adUserData: Grant;
  /** Advertising that looks at the person. */
  readonly adPersonalization: Grant;
}

/** What the page set before it asked, and what it set afterwards. */
export interface GrantHistory {
  readonly byDefault: Grant;
  readonly update: Grant;
}
export type ConsentModeHistory = { readonly [Kind in keyof ConsentModeState]: GrantHistory };

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const grants: readonly Grant[] = ['unset', 'unset', 'denied', 'granted'];

/**
 * What a request says of both storages (`gcs`) and of the four kinds (`gcd`): the state at the moment, an update over the
 * default. `null` where neither can be read.
 */
export function stateOf(told: {
  readonly gcs: string | null;
  readonly gcd: string | null;
}): ConsentModeState | null {
  const gcs = told.gcs === null ? null : decodeGcs(told.gcs);
  const gcd = told.gcd === null ? null : decodeGcd(told.gcd);
  if (gcs === null && gcd === null) return null;
  return {
    adStorage: said(gcs?.adStorage) ?? now(gcd?.adStorage),
    analyticsStorage: said(gcs?.analyticsStorage) ?? now(gcd?.analyticsStorage),
    adUserData: now(gcd?.adUserData),
    adPersonalization: now(gcd?.adPersonalization),
  };
}

/** `G1xy`: advertising and measuring cookies, 1 granted, 0 denied, - not set. `null` for what is none. */
export function decodeGcs(text: string): Pick<ConsentModeState, 'adStorage' | 'analyticsStorage'> | null {
  const found = /^G1([01-])([01-])[01-]{0,4}$/.exec(text);
  if (found === null) return null;
  const [, ad, analytics] = found;
  return { adStorage: grantOf(ad), analyticsStorage: grantOf(analytics) };
}

/**
 * `gcd`: a 1, then for each kind a digit and a letter, whose place among `0-9a-zA-Z-_` holds the default in its third and
 * fourth bit from below and the update in the last two. `null` for what is none.
 * Source: Google's open tag template, in which the letters are read so; Google documents none of it.
 */
export function decodeGcd(text: string): ConsentModeHistory | null {
  const found = /^1\d([\w-])\d([\w-])\d([\w-])\d([\w-])[\w-]{0,12}$/.exec(text);
  if (found === null) return null;
  const [adStorage, analyticsStorage, adUserData, adPersonalization] = found.slice(1).map(historyOf);
  if (adStorage == null || analyticsStorage == null || adUserData == null || adPersonalization == null)
    return null;
  return { adStorage, analyticsStorage, adUserData, adPersonalization };
}

/** The letters l to v hold two states; any other character is of another alphabet. */
function historyOf(letter: string): GrantHistory | null {
  const index = digits.indexOf(letter);
  if (index < 20 || index > 31) return null;
  return { byDefault: grants[(index >> 2) & 3] ?? 'unset', update: grants[index & 3] ?? 'unset' };
}

function now(history: GrantHistory | undefined): Grant {
  if (history === undefined) return 'unset';
  return history.update === 'unset' ? history.byDefault : history.update;
}

function said(grant: Grant | undefined): Grant | null {
  return grant === undefined || grant === 'unset' ? null : grant;
}

function grantOf(letter: string | undefined): Grant {
  return letter === '1' ? 'granted' : letter === '0' ? 'denied' : 'unset';
}
