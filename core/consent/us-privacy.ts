/** What a US Privacy string says: of Californian law, by which European visitors are not protected. */
export interface UsPrivacy {
  /** The visitor was told, and may object. `null`: does not apply. */
  readonly notice: boolean | null;
  /** The visitor objects to the sale of their data. */
  readonly optOutSale: boolean | null;
  /** The site is bound by the IAB's Limited Service Provider Agreement. */
  readonly lspa: boolean | null;
}

/** Decodes `1YNN`; `null` for what is none. Source: IAB Tech Lab, U.S. Privacy String 1.0. */
export function decodeUsPrivacy(text: string): UsPrivacy | null {
  const found = /^1([yn-])([yn-])([yn-])$/i.exec(text);
  if (found === null) return null;
  const [, notice, optOutSale, lspa] = found;
  return { notice: answer(notice), optOutSale: answer(optOutSale), lspa: answer(lspa) };
}

function answer(letter: string | undefined): boolean | null {
  return letter === undefined || letter === '-' ? null : letter.toLowerCase() === 'y';
}
