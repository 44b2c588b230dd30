const number = String.raw`(\d{1,2}[.,\s]\d{3}|\d{1,5})`;
const noun =
  '(?:\\p{L}+\\s){0,2}(?:partners?|leveranciers?|derde partijen|derden|vendors?|third[ -]part(?:y|ies)|adverteerders|advertentiepartners|bedrijven|companies|partnern|anbieter\\p{L}*|partenaires|fournisseurs)';
const before = new RegExp(`${number}\\s+${noun}`, 'iu');
const after = /(?:partners?|leveranciers?|vendors?)\s*\((\d{1,2}[.,]\d{3}|\d{1,5})\)/iu;

/** Number of partners that a banner says it has; null when it says none. `2.500` and `2,500` are two thousand five hundred. */
export function partnersIn(text: string): number | null {
  const said = before.exec(text)?.[1] ?? after.exec(text)?.[1];
  if (said === undefined) return null;
  const count = Number(said.replace(/[.,\s]/g, ''));
  return count > 0 && count <= 20_000 ? count : null;
}
