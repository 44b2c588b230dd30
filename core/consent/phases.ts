import type { Consent, ConsentPhase, PhaseStart } from '../model/consent.ts';
import type { ChoiceSignal, Signal, SignalOf } from '../model/signal.ts';
import type { Visit } from '../model/visit.ts';
import { keepsChoice } from './choice-cookies.ts';

/** Milliseconds after a refusal in which what was on its way is not held against the site. */
const settling = 1000;
/** Milliseconds within which a banner appears by itself; later the person may have opened it again. */
const byItself = 3000;

/**
 * The phases of consent of a visit, from what was seen of banners and choices. Missing evidence leads to `unknown` or to
 * a phase in which more is allowed, never to one in which less is.
 */
export function consentOf(visit: Visit, signals: readonly Signal[]): Consent {
  return { platform: platformOf(signals), phases: phasesOf(visit, signals) };
}

/** The phase at a moment, in milliseconds since the visit began; before the first phase it is the first. */
export function phaseAt({ phases }: Consent, at: number): ConsentPhase {
  return phases.findLast((phase) => phase.at <= at)?.phase ?? phases[0]?.phase ?? 'unknown';
}

function phasesOf(visit: Visit, signals: readonly Signal[]): PhaseStart[] {
  const choices = of(signals, 'choice')
    .filter((choice) => choice.what !== 'close')
    .sort((a, b) => a.at - b.at);
  const phases: PhaseStart[] = [{ phase: firstPhase(visit, signals, choices[0] ?? null), at: 0 }];
  for (const choice of choices) {
    const last = phases.at(-1)?.phase ?? 'unknown';
    const next = after(choice, last);
    if (next.phase === last) continue;
    // Who changes their mind within the second has refused nothing.
    while (phases.length > 1 && (phases.at(-1)?.at ?? 0) > choice.at) phases.pop();
    if (next.at > choice.at) phases.push({ phase: 'settling', at: choice.at });
    phases.push(next);
  }
  return phases;
}

function firstPhase(visit: Visit, signals: readonly Signal[], first: ChoiceSignal | null): ConsentPhase {
  const asked = askedAt(signals, first);
  const known = earlierChoiceAt(signals);
  // A banner that was opened again, to change an earlier choice, does not make it undone.
  if (asked !== null && (known === null || asked <= known)) return 'before';
  if (known !== null) return visit.earlier.choice?.what === 'reject' ? 'rejected' : 'earlier-choice';
  const opened = isOpenedOnly(signals);
  const searched = of(signals, 'banner-search').at(-1);
  if (searched?.ended !== 'none' && !opened) return 'unknown';
  const { choice } = visit.earlier;
  if (choice === null) return opened ? 'unknown' : 'no-platform';
  return choice.what === 'reject' ? 'rejected' : choice.what === 'withdraw' ? 'withdrawn' : 'earlier-choice';
}

/** When the person was asked: a banner, a platform that says it shows one, or at the latest the choice itself. */
function askedAt(signals: readonly Signal[], first: ChoiceSignal | null): number | null {
  const shown = [
    ...of(signals, 'banner').flatMap(({ layer, at }) => (layer === 1 ? [at] : [])),
    ...of(signals, 'consent-string').flatMap(({ event, at }) => (event === 'cmpuishown' ? [at] : [])),
    ...(first === null || isOpenedOnly(signals) ? [] : [first.at]),
  ];
  return shown.length === 0 ? null : Math.min(...shown);
}

/** The one banner that was seen is what the person opened: nobody was asked in this visit. */
function isOpenedOnly(signals: readonly Signal[]): boolean {
  const banners = of(signals, 'banner');
  return banners.length > 0 && banners.every(({ layer }) => layer === 2);
}

/**
 * When it was seen that an earlier choice holds: the platform says so, or its cookie was there before. A site that asks by
 * itself right at the beginning does not take what the cookie says for a choice.
 */
function earlierChoiceAt(signals: readonly Signal[]): number | null {
  const told = of(signals, 'consent-string').flatMap(({ event, at, gdprApplies }) =>
    event === 'tcloaded' && gdprApplies !== false ? [at] : [],
  );
  const kept = of(signals, 'cookie').some(({ before, cookie }) => before && keepsChoice(cookie.name));
  const seen = kept ? [...told, byItself] : told;
  return seen.length === 0 ? null : Math.min(...seen);
}

function after({ what, at }: ChoiceSignal, last: ConsentPhase): PhaseStart {
  if (what === 'accept' || what === 'save-some') return { phase: 'accepted', at };
  const agreed = last === 'accepted' || last === 'earlier-choice' || last === 'withdrawn';
  return { phase: agreed ? 'withdrawn' : 'rejected', at: at + settling };
}

function platformOf(signals: readonly Signal[]): string | null {
  const named = of(signals, 'platform');
  const best = named.find(({ by }) => by === 'rule') ?? named.find(({ by }) => by === 'api') ?? named[0];
  return best?.name ?? null;
}

function of<Kind extends Signal['kind']>(signals: readonly Signal[], kind: Kind): SignalOf<Kind>[] {
  return signals.filter((signal): signal is SignalOf<Kind> => signal.kind === kind);
}
