/** How one typed value may be written before anything disguises it. All of them live for one call only. */
export interface Variants {
  /** As it may stand in a text. */
  readonly plain: readonly string[];
  /** As the services ask for it before it is hashed. */
  readonly hashed: readonly string[];
}

/** The country that a national number is taken for. */
const country = '31';
const fewestPhoneDigits = 7;
const mostPhoneDigits = 15;

export function emailVariants(value: string): Variants {
  const typed = value.trim();
  const lower = typed.toLowerCase();
  return { plain: distinct([typed, lower]), hashed: distinct([lower, typed, ...gmail(lower)]) };
}

/**
 * As typed, the digits alone, and the international number with plus, with 00 and bare: the ways in which advertising
 * services ask for it. Nothing when it has too few digits to be one person's.
 */
export function phoneVariants(value: string): Variants {
  const typed = value.trim();
  const digits = typed.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (digits.length < fewestPhoneDigits || digits.length > mostPhoneDigits) return { plain: [], hashed: [] };
  const bare = international(typed, digits);
  const written = distinct([`+${bare}`, bare, digits, `00${bare}`]);
  return { plain: distinct([typed, ...written]), hashed: written };
}

export function textVariants(value: string): Variants {
  const lower = value.toLowerCase();
  return { plain: distinct([value, lower]), hashed: distinct([value, lower]) };
}

function international(typed: string, digits: string): string {
  if (typed.startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith('0') ? country + digits.slice(1) : digits;
}

/** Gmail ignores dots and what follows a plus; services take both out before they hash. */
function gmail(lower: string): string[] {
  const [, local, host] = /^([^@]+)@(gmail\.com|googlemail\.com)$/.exec(lower) ?? [];
  if (local === undefined || host === undefined) return [];
  const dotless = local.replaceAll('.', '');
  return [`${dotless}@${host}`, `${dotless.replace(/\+.*$/, '')}@${host}`];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
