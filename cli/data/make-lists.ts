import { dataFiles } from '../../core/entities/data.ts';
import { adguardPackage, readDisguises, readFilterList } from './adguard.ts';
import { compileLists } from './compile.ts';
import { packLists } from './lists.ts';
import type { Artefact, Source } from './manifest.ts';
import { readPackage } from './package.ts';
import { writeArtefact } from './write.ts';

/** What is made of AdGuard's lists: hosts.bin, engine.bin and rules.txt. */
export interface MadeLists {
  readonly sources: readonly Source[];
  readonly artefacts: readonly Artefact[];
  readonly titles: readonly [string, string];
  /** Companies of the CNAME section, in the order in which hosts.bin counts them. */
  readonly disguises: readonly string[];
}

export function makeLists(target: string): MadeLists {
  const lists = [readFilterList('base'), readFilterList('tracking')] as const;
  const companyOf = readDisguises(lists[1].lines);
  const disguises = [...new Set(companyOf.values())];
  const filters = compileLists(lists);
  const indexes = new Map(disguises.map((name, index) => [name, index]));
  const packed = packLists(
    filters,
    new Map([...companyOf].map(([host, name]) => [host, indexes.get(name) ?? 0])),
  );
  const { hostRules, disguisedHosts, engineRules, rareRules } = packed.counts;
  const adguard = readPackage(adguardPackage());
  return {
    titles: [lists[0].title, lists[1].title],
    disguises,
    sources: lists.map((list, index) => ({
      ...adguard,
      data: list.title,
      dataVersion: list.version,
      date: list.date,
      sha256: list.sha256,
      counts: { rules: filters.filter((filter) => filter.list === index).length },
    })),
    artefacts: [
      writeArtefact(target, dataFiles.hosts, new Uint8Array(packed.hosts), { hostRules, disguisedHosts }),
      writeArtefact(target, dataFiles.engine, packed.engine, { engineRules, rareRules }),
      writeArtefact(target, dataFiles.rules, packed.rules, {}),
    ],
  };
}
