import type { ReducedCookie } from '../../core/model/signal.ts';
import firstParty from '../../rules/words/first-party-identifiers.json' with { type: 'json' };
import thirdParty from '../../rules/words/third-party-identifiers.json' with { type: 'json' };
import { isUnder } from './address.ts';

/** A cookie that an advertising, statistics or recording script is documented to write on the page's own site. */
export interface FirstPartyIdentifier {
  readonly company: string;
  readonly use: 'advertising' | 'statistics' | 'session-replay';
  /** Made for every bidder to read: its name is a module's, not a company's. */
  readonly shared: boolean;
}

export function firstPartyIdentifier(name: string): FirstPartyIdentifier | null {
  const row = firstParty.rows.find((candidate) => named(candidate, name));
  if (row === undefined) return null;
  return { company: row.company, use: useOf(row.use), shared: 'shared' in row };
}

/** Is this the documented name of a cookie with which the domain's company recognises a browser on many sites? */
export function isThirdPartyIdentifierName(name: string, domain: ReducedCookie['domain']): boolean {
  return thirdParty.rows.some((row) => named(row, name) && isUnder(domain, row.domain));
}

function named(row: { name: string; match: string }, name: string): boolean {
  return row.match === 'prefix' ? name.startsWith(row.name) : name === row.name;
}

function useOf(use: string): FirstPartyIdentifier['use'] {
  if (use === 'statistics' || use === 'session-replay') return use;
  return 'advertising';
}
