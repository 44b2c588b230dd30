import type { Category } from '../../core/entities/company.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import type { CallSignal, DrawingSignal, HostSignal, StoredSignal } from '../../core/model/signal.ts';
import { ownerOf } from './owner.ts';

/** What the page's own world says that a script did. */
export type Claim = CallSignal | DrawingSignal | StoredSignal;

/** Who stands behind a script. */
export interface Actor {
  /**
   * Equal for what counts as one: the owner of another company's scripts; the script's own address for the site's own
   * scripts and for those on a host that serves for everybody, which have nothing to do with each other.
   */
  readonly key: string;
  readonly name: string;
  /** Empty for a frame. */
  readonly script: string;
  readonly host: string;
  readonly category: Category;
  /** `other`: another owner than the page's. `shared`: a CDN or the like. `unknown`: the network never met its host. */
  readonly party: 'own' | 'other' | 'shared' | 'unknown';
  /** As `Owner.key`; null when unknown, and for a shared host: its owner is not the one who uses the script. */
  readonly owner: string | null;
}

const sharedCategories: ReadonlySet<Category> = new Set<Category>(['cdn', 'hosting']);

/** Whose script it was; where that could not be told, the frame stands for it, as nobody's script. */
export function actorOf(claim: Doer, input: DetectorInput<'host'>): Actor {
  const { script, scriptHost } = claim;
  if (script === null || scriptHost === null) return frameOf(claim);
  const host = input.host(scriptHost);
  const base = { script, host: scriptHost };
  if (host === null)
    return { ...base, key: script, name: scriptHost, category: 'unknown', party: 'unknown', owner: null };
  const { key, name, category } = ownerOf(host);
  const owner = ownerKey(host);
  if (host.disguised !== null)
    return { ...base, key: owner, name: host.disguised.name, category, party: 'other', owner };
  if (host.relation !== 'third-party') return { ...base, key: script, name, category, party: 'own', owner };
  if (sharedCategories.has(category))
    return { ...base, key: script, name, category, party: 'shared', owner: null };
  return { ...base, key, name, category, party: 'other', owner };
}

type Doer = Pick<Claim, 'script' | 'scriptHost' | 'frame' | 'frameHost'>;

function frameOf({ frame, frameHost }: Doer): Actor {
  const host = frameHost ?? '';
  const key = `frame:${frame}:${host}`;
  return { key, name: host, script: '', host, category: 'unknown', party: 'unknown', owner: null };
}

/** Whose a host is; a tracker under a name of the site itself is the tracker's. */
export function ownerKey(host: HostSignal): string {
  return host.disguised?.id ?? ownerOf(host).key;
}

/** What is told late is told within this, in milliseconds (platform/page-world/ledger.ts). */
const tellingDelay = 1000;

/** When it was done at the earliest: a call tells its own time, the rest the time of its telling. */
export function momentOf(claim: Claim): number {
  return claim.kind === 'call' ? claim.at : claim.at - tellingDelay;
}

/** Claims of one actor. */
export interface Deeds<Of extends Claim> {
  readonly actor: Actor;
  readonly claims: readonly Of[];
}

/** Claims by actor. A page can claim at will: at most 200 actors. */
export function byActor<Of extends Claim>(
  claims: readonly Of[],
  input: DetectorInput<'host'>,
): readonly Deeds<Of>[] {
  const groups = new Map<string, { actor: Actor; claims: Of[] }>();
  for (const claim of claims) {
    const actor = actorOf(claim, input);
    const group = groups.get(actor.key);
    if (group !== undefined) group.claims.push(claim);
    else if (groups.size < mostActors) groups.set(actor.key, { actor, claims: [claim] });
  }
  return [...groups.values()];
}

const mostActors = 200;
