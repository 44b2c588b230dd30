import type { CompanyLine, VisitSummary } from '../core/model/report.ts';

export type DotKind = 'following' | 'tracking' | 'other' | 'more';

/** One company in the picture, in the coordinates of its `viewBox`. */
export interface Dot {
  readonly kind: DotKind;
  readonly x: number;
  readonly y: number;
  /** Initials, or how many more there are; empty while the companies are not known yet. */
  readonly label: string;
}

interface Ring {
  readonly rx: number;
  readonly ry: number;
  readonly room: number;
}

export const picture = { width: 368, height: 150, you: { x: 184, y: 124 } } as const;
export const rings = {
  near: { rx: 98, ry: 60, room: 7 },
  far: { rx: 164, ry: 104, room: 12 },
} as const satisfies Record<string, Ring>;

type Counts = Pick<VisitSummary, 'companies' | 'tracking' | 'following'>;

/**
 * Places the companies on two half rings around the reader: near are the ones that can follow, far the others.
 * The counts suffice; the companies add their initials when they are there.
 */
export function orbitLayout(counts: Counts, companies: readonly CompanyLine[] | null): readonly Dot[] {
  const following = Math.min(counts.following, counts.companies);
  const tracking = Math.max(0, Math.min(counts.tracking, counts.companies) - following);
  const others = counts.companies - following - tracking;
  const initials = companies === null ? null : byKind(companies);
  const all = [
    ...some('following', following, initials),
    ...some('tracking', tracking, initials),
    ...some('other', others, initials),
  ];
  const near = all.slice(0, Math.min(following, rings.near.room));
  const rest = all.slice(near.length);
  const far = rest.length <= rings.far.room ? rest : evenly(rest, rings.far.room - 1);
  const more = rest.length - far.length;
  const last: Named[] = more === 0 ? [] : [{ kind: 'more', label: `+${Math.min(more, 999)}` }];
  return [...onRing(near, rings.near), ...onRing([...far, ...last], rings.far)];
}

type Named = Pick<Dot, 'kind' | 'label'>;
type Initials = Readonly<Record<Exclude<DotKind, 'more'>, readonly string[]>>;

function some(kind: Exclude<DotKind, 'more'>, count: number, initials: Initials | null): Named[] {
  return Array.from({ length: count }, (_, index) => ({ kind, label: initials?.[kind][index] ?? '' }));
}

function byKind(companies: readonly CompanyLine[]): Initials {
  const of = (kind: DotKind) =>
    companies.filter((company) => kindOf(company) === kind).map((company) => initialsOf(company.name));
  return { following: of('following'), tracking: of('tracking'), other: of('other') };
}

function kindOf(company: CompanyLine): DotKind {
  if (!company.tracker) return 'other';
  return company.setsIdentifier ? 'following' : 'tracking';
}

/** Two letters: of the first two words, or the first two of one word. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '', second = ''] = words;
  if (second !== '') return `${[...first][0] ?? ''}${[...second][0] ?? ''}`.toUpperCase();
  const [one = '', two = ''] = [...first];
  return `${one.toUpperCase()}${two.toLowerCase()}`;
}

/** Some of a list, from all through it: so that a picture of a few shows the kinds in their proportion. */
function evenly(all: readonly Named[], count: number): Named[] {
  return all.filter(
    (_, index) => Math.floor(((index + 1) * count) / all.length) > Math.floor((index * count) / all.length),
  );
}

const steps = 256;

/** Places dots at equal distances along a half ring; at equal angles they would crowd at its ends. */
function onRing(dots: readonly Named[], ring: Ring): Dot[] {
  const at = (step: number) => {
    const turn = (Math.PI * step) / steps;
    return { x: picture.you.x - ring.rx * Math.cos(turn), y: picture.you.y - ring.ry * Math.sin(turn) };
  };
  const lengths = [0];
  for (let step = 1; step <= steps; step += 1) {
    const [from, to] = [at(step - 1), at(step)];
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(to.x - from.x, to.y - from.y));
  }
  const whole = lengths[steps] ?? 0;
  return dots.map((dot, index) => {
    const wanted = (whole * (index + 0.5)) / dots.length;
    const { x, y } = at(lengths.findIndex((length) => length >= wanted));
    return { ...dot, x: Math.round(x), y: Math.round(y) };
  });
}
