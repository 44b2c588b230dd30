import type { Relation } from '../model/signal.ts';
import { type Behaviour, behaviours, type Category, type Company, categories } from './company.ts';
import { type CompaniesData, disguiseShift } from './data.ts';
import { isFamily } from './family.ts';
import { type Host, readHost } from './host.ts';
import { openHostTable } from './host-table.ts';
import { remember } from './remember.ts';

/** Whose hosts are. All answers are defined for any text; nothing here throws once it is made. */
export interface Entities {
  /**
   * The registrable domain and the organisation behind a host; company null when nobody knows whose it is,
   * site empty when it is no host. Two hosts of one company share its id and name, and may differ in
   * category.
   */
  ofHost(host: string): { readonly site: string; readonly company: Company | null };
  /** The company that a name of another site really leads to, by the CNAME lists. */
  disguised(host: string): { readonly id: string; readonly name: string } | null;
  /** How a host relates to the page on which it was contacted. */
  relation(host: string, pageHost: string): Relation;
  /** Empties what is remembered of hosts. */
  forget(): void;
}

/** `hosts` is hosts.bin, used in place. Throws when the data is of another version. */
export function createEntities(data: {
  readonly companies: CompaniesData;
  readonly hosts: ArrayBuffer;
  /** Reads host names; a memory that is shared with others saves work. */
  readonly read?: (text: string) => Host;
}): Entities {
  const { read = readHost } = data;
  const domains = readDomains(data.companies);
  const table = openHostTable(data.hosts);
  const disguises = data.companies.disguises.map(([id, name]) => ({ id, name }));
  const known = remember((text): Known => {
    const host = read(text);
    return { host, answer: { site: host.site, company: companyOf(host.name, domains) } };
  });

  return {
    ofHost: (host) => known(host).answer,
    disguised(host) {
      const index = table.find(known(host).host.name, 0).bits >>> disguiseShift;
      return disguises[index - 1] ?? null;
    },
    relation(host, pageHost) {
      const asked = known(host);
      const page = known(pageHost);
      if (asked.host.site === '' || page.host.site === '') return 'third-party';
      if (asked.host.site === page.host.site) return 'first-party';
      if (asked.answer.company === null) return isFamily(asked.host, page.host) ? 'family' : 'third-party';
      // A page under a platform's suffix is a customer's, and not the platform's own.
      const owner = page.host.hosted ? null : page.answer.company;
      return owner?.id === asked.answer.company.id ? 'same-owner' : 'third-party';
    },
    forget: known.forget,
  };
}

interface Known {
  readonly host: Host;
  readonly answer: { readonly site: string; readonly company: Company | null };
}

interface Domains {
  readonly exact: ReadonlyMap<string, Company>;
  readonly below: ReadonlyMap<string, Company>;
}

/** The most specific name that is known wins. */
function companyOf(name: string, { exact, below }: Domains): Company | null {
  const itself = exact.get(name);
  if (itself !== undefined) return itself;
  for (let rest = name; rest !== ''; ) {
    const company = below.get(rest);
    if (company !== undefined) return company;
    const dot = rest.indexOf('.');
    rest = dot === -1 ? '' : rest.slice(dot + 1);
  }
  return null;
}

function readDomains(data: CompaniesData): Domains {
  if (data.version !== 1) throw new Error(`companies.json has version ${String(data.version)}, not 1`);
  const exact = new Map<string, Company>();
  const below = new Map<string, Company>();
  for (const [index, category, conduct, names] of data.profiles) {
    const company = companyAt(data, index, category, conduct);
    for (const name of names.split(' ')) {
      if (name.startsWith('=')) exact.set(name.slice(1), company);
      else below.set(name, company);
    }
  }
  return { exact, below };
}

function companyAt(
  data: CompaniesData,
  index: number,
  category: number,
  conduct: readonly number[],
): Company {
  const [id, name, country] = data.companies[index] ?? ['unknown', 'unknown', null];
  return {
    id,
    name,
    country,
    category: categories[category] ?? ('unknown' satisfies Category),
    behaviours: conduct.flatMap((at): readonly Behaviour[] => behaviours.slice(at, at + 1)),
  };
}
