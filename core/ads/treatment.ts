import type { AdTransparency, AdTreatment } from '../model/ad-signal.ts';
import { type Fields, first } from '../pixels/fields.ts';
import { at, list } from '../pixels/json.ts';
import { keepable } from '../pixels/told.ts';
import { looksLikeIdentifier } from '../reduce/entropy.ts';

/** A flag as networks write it; null where it says nothing (`-1`, empty, a placeholder). */
export function flagOf(value: unknown): boolean | null {
  if (value === 1 || value === true || value === '1' || value === 'true') return true;
  if (value === 0 || value === false || value === '0' || value === 'false') return false;
  return null;
}

/** Only what is said. */
export function treatmentOf(
  said: {
    readonly [Key in keyof AdTreatment]?: AdTreatment[Key] | null;
  },
): AdTreatment {
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The parameters that Google's networks share. */
export function googleTreatment(fields: Fields): AdTreatment {
  const flag = (...names: readonly string[]) => flagOf(first(fields, ...names));
  return treatmentOf({
    nonPersonalised: flag('npa'),
    limited: flag('ltd'),
    restricted: flag('rdp'),
    child: flag('tfcd', 'tag_for_child_directed_treatment'),
    underAge: flag('tfua', 'tag_for_under_age_of_consent'),
    ageTreatment: ageTreatmentOf(first(fields, 'tfat')),
    gdprApplies: flag('gdpr'),
  });
}

function ageTreatmentOf(value: string | null): 0 | 1 | 2 | null {
  return value === '0' ? 0 : value === '1' ? 1 : value === '2' ? 2 : null;
}

/**
 * IAB Tech Lab's DSA transparency object, in OpenRTB (`regs.ext.dsa`) and with those who copy it.
 * https://github.com/InteractiveAdvertisingBureau/openrtb/blob/main/extensions/community_extensions/dsa_transparency.md
 */
export function transparencyOf(dsa: unknown): AdTransparency | null {
  if (typeof dsa !== 'object' || dsa === null) return null;
  const required = at(dsa, 'dsarequired') ?? at(dsa, 'required');
  const shares = list(at(dsa, 'transparency'));
  const parameters = shares.flatMap((share) => list(at(share, 'dsaparams') ?? at(share, 'params')));
  return {
    required: typeof required === 'number' && [0, 1, 2, 3].includes(required) ? required : null,
    behalf: nameOf(at(dsa, 'behalf')),
    paid: nameOf(at(dsa, 'paid')),
    parameters: numbered(parameters.map(Number)),
  };
}

/** The same in parameters of an address: `dsatransparency` is `domain~1_2~~domain~1`. */
export function transparencyIn(fields: Fields): AdTransparency | null {
  const required = first(fields, 'dsarequired');
  const shares = first(fields, 'dsatransparency');
  const plain = first(fields, 'dsaparams');
  const [behalf, paid] = [first(fields, 'dsabehalf'), first(fields, 'dsapaid')];
  if ([required, shares, plain, behalf, paid].every((value) => value === null)) return null;
  const listed = (shares ?? '')
    .slice(0, 2000)
    .split('~~', 20)
    .flatMap((share) => (share.split('~')[1] ?? '').split('_', 10));
  return {
    required: required !== null && /^[0-3]$/.test(required) ? Number(required) : null,
    behalf: nameOf(behalf),
    paid: nameOf(paid),
    parameters: numbered([...listed, ...(plain ?? '').split(/[_,]/, 10)].map(Number)),
  };
}

function numbered(parameters: readonly number[]): readonly number[] {
  return [...new Set(parameters.filter((parameter) => [1, 2, 3].includes(parameter)))].sort();
}

function nameOf(value: unknown): string | null {
  return typeof value === 'string' && !looksLikeIdentifier(value) ? keepable(value) : null;
}
