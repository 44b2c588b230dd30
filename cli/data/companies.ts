import { type Behaviour, behaviours, type Category, categories } from '../../core/entities/company.ts';
import type { CompaniesData } from '../../core/entities/data.ts';
import type { OverlayEntry } from '../../core/entities/overlay-schema.ts';
import { categoryOf } from './categories.ts';
import type { Entity } from './third-party-web.ts';

export interface Companies {
  readonly data: CompaniesData;
  readonly counts: { readonly companies: number; readonly domains: number; readonly fromOverlay: number };
  readonly warnings: readonly string[];
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
}

interface Profile {
  readonly owner: Owner;
  readonly category: Category;
  readonly behaviours: readonly Behaviour[];
}

/**
 * Puts third-party-web and the overlay together. The overlay wins for the same domain, and gives
 * organisations of third-party-web its id, name and country; an entity that it names itself gets its category
 * and behaviours too.
 */
export function mergeCompanies(
  entities: readonly Entity[],
  overlay: readonly OverlayEntry[],
  disguises: readonly string[],
  lists: readonly [string, string],
): Companies {
  const warnings: string[] = [];
  const owners = createOwners(overlay, warnings);
  const domains = new Map<string, Profile>();
  for (const entity of entities) {
    const profile = owners.profileOf(entity);
    for (const domain of entity.domains) {
      domains.set(domain.startsWith('*.') ? domain.slice(2) : `=${domain}`, profile);
    }
  }
  const claimed = new Map<string, string>();
  for (const entry of overlay) {
    const { category } = entry;
    if (category === undefined && entry.domains.length > 0) {
      warnings.push(`${entry.id}: its domains count as unknown, because it names no category`);
    }
    const profile = {
      owner: owners.ofEntry(entry),
      category: category ?? 'unknown',
      behaviours: entry.behaviours,
    };
    for (const domain of entry.domains) {
      const other = claimed.get(domain);
      if (other !== undefined) {
        warnings.push(`${entry.id}: ${domain} stands with ${other} already`);
        continue;
      }
      claimed.set(domain, entry.id);
      domains.delete(`=${domain}`);
      domains.set(domain, profile);
    }
  }
  return {
    data: {
      version: 1,
      ...pack(domains),
      disguises: disguises.map((name) => owners.ofDisguise(name)),
      lists,
    },
    counts: {
      companies: new Set([...domains.values()].map(({ owner }) => owner.id)).size,
      domains: domains.size,
      fromOverlay: overlay.length,
    },
    warnings: [...warnings, ...owners.unusedNames(entities)],
  };
}

function createOwners(overlay: readonly OverlayEntry[], warnings: string[]) {
  const byId = new Map(overlay.map((entry) => [entry.id, entry]));
  const byName = new Map<string, OverlayEntry>();
  for (const entry of overlay) {
    for (const name of namesOf(entry)) {
      const other = byName.get(name);
      if (other !== undefined)
        warnings.push(`${entry.id} and ${other.id} both say that they are third-party-web's ${name}`);
      if (other === undefined || entry.id === slug(name)) byName.set(name, entry);
    }
  }

  function ofEntry(entry: OverlayEntry): Owner {
    const owner = entry.owner === undefined ? undefined : byId.get(entry.owner);
    if (owner !== undefined && owner.owner !== entry.id) return ofEntry(owner);
    if (entry.owner !== undefined) warnings.push(`${entry.id}: its owner ${entry.owner} has no entry`);
    return { id: entry.id, name: entry.name, country: entry.country };
  }

  function ofName(name: string): Owner {
    const entry = byName.get(name) ?? byId.get(slug(name));
    return entry === undefined ? { id: slug(name), name, country: null } : ofEntry(entry);
  }

  return {
    ofEntry,
    profileOf(entity: Entity): Profile {
      const itself = byName.get(entity.name);
      if (itself === undefined) {
        const owner = ofName(entity.company ?? entity.name);
        return { owner, category: categoryOf(entity), behaviours: [] };
      }
      return {
        owner: ofEntry(itself),
        category: itself.category ?? categoryOf(entity),
        behaviours: itself.behaviours,
      };
    },
    ofDisguise(listed: string): readonly [id: string, name: string] {
      const { id, name } = ofName(otherNames[listed] ?? listed);
      return [id, name];
    },
    unusedNames(entities: readonly Entity[]): readonly string[] {
      const known = new Set(entities.flatMap(({ name, company }) => [name, company ?? name]));
      return [...byName]
        .filter(([name]) => !known.has(name))
        .map(([name, { id }]) => `${id}: third-party-web has no ${name}`);
    },
  };
}

/** The CNAME section's names → the names by which the organisations are known. */
const otherNames: Readonly<Record<string, string>> = {
  'Adobe Experience Cloud (formerly Omniture)': 'Adobe',
  'AT Internet (formerly XiTi)': 'AT Internet',
  'Oracle Eloqua': 'Oracle',
  'Plausible Analytics': 'Plausible',
};

function namesOf(entry: OverlayEntry): readonly string[] {
  const { thirdPartyWeb = [] } = entry;
  return typeof thirdPartyWeb === 'string' ? [thirdPartyWeb] : thirdPartyWeb;
}

/** A name as an id: `Google/Doubleclick Ads` → google-doubleclick-ads. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unnamed';
}

function pack(domains: ReadonlyMap<string, Profile>): Pick<CompaniesData, 'companies' | 'profiles'> {
  const companies: CompaniesData['companies'][number][] = [];
  const indexes = new Map<string, number>();
  const rows = new Map<string, { head: readonly [number, number, readonly number[]]; names: string[] }>();
  const sorted = [...domains].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, { owner, category, behaviours: conduct }] of sorted) {
    const company = indexes.get(owner.id) ?? companies.length;
    if (company === companies.length) {
      indexes.set(owner.id, company);
      companies.push([owner.id, owner.name, owner.country]);
    }
    const head = [
      company,
      categories.indexOf(category),
      conduct.map((one) => behaviours.indexOf(one)),
    ] as const;
    const key = JSON.stringify(head);
    const row = rows.get(key) ?? { head, names: [] };
    rows.set(key, row);
    row.names.push(name);
  }
  const profiles = [...rows.values()].map(({ head, names }) => [...head, names.join(' ')] as const);
  return { companies, profiles };
}
