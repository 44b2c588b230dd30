import type { Filter } from './compile.ts';
import { labelOfEverySuffix, splitRule } from './page-limits.ts';
import { piecesThatCover } from './pieces.ts';

/** Where exceptions may apply: a request that none of these touches cannot be excepted. */
export interface ExceptionReach {
  /** Hosts that exceptions for all pages name; they reach everything below. */
  readonly hosts: readonly string[];
  /** Pages on which exceptions without a host apply. */
  readonly pages: readonly string[];
  /** `host/page` of exceptions that name a host and apply on some pages only. */
  readonly pairs: readonly string[];
  /** Names of pages that exceptions give with every suffix: `google` of `google.*`. */
  readonly labels: readonly string[];
  /**
   * Pieces of host names: each exception for the beginning of a host name (`||google.*`) needs one of them.
   */
  readonly hostPieces: readonly string[];
  /** Lower-case pieces of addresses: each exception that names neither host nor page needs one of them. */
  readonly pieces: readonly string[];
  /** The same for exceptions that hold for requests of the page's own site only. */
  readonly firstPartyPieces: readonly string[];
}

type Sets = { readonly [Key in keyof ExceptionReach]: Set<string> };

/** A host that stands in the rule completely: a `*` could stand for anything, also for a path. */
const anchored = /^(?:\|\||\|https?:\/\/)([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)[\^/:?]/;
/** At least four characters of a host name, from the beginning of a label on. */
const beginningOfHost = /^\|\|([a-z0-9_.-]{4,})(?:[*^/:?]|$)/;
const mainFrame = 14;
const firstParty = 1;

/**
 * Reads it off the lines of the exceptions; careful rather than exact: too wide a reach costs time, never a
 * verdict. Exceptions for documents are left out, because the table of hosts says nothing of documents.
 */
export function exceptionReach(filters: readonly Filter[]): ExceptionReach {
  const sets: Sets = {
    hosts: new Set(),
    pages: new Set(),
    pairs: new Set(),
    labels: new Set(),
    hostPieces: new Set(),
    pieces: new Set(),
    firstPartyPieces: new Set(),
  };
  for (const { line, bits, host } of filters) {
    if ((bits & 1) === 0 || ((bits >>> 5) & 31) === mainFrame) continue;
    if (host !== null) sets.hosts.add(host);
    else addException(line.toLowerCase(), ((bits >>> 3) & 3) === firstParty, sets);
  }
  return {
    hosts: [...sets.hosts],
    pages: [...sets.pages],
    pairs: [...sets.pairs],
    labels: [...sets.labels].sort(),
    hostPieces: [...sets.hostPieces].sort(),
    pieces: piecesThatCover([...sets.pieces]),
    firstPartyPieces: piecesThatCover([...sets.firstPartyPieces]),
  };
}

function addException(line: string, ownSiteOnly: boolean, sets: Sets): void {
  const { pattern, pages } = splitRule(line);
  const host = anchored.exec(pattern)?.[1];
  if (pages !== null) {
    for (const page of pages) {
      const label = labelOfEverySuffix(page);
      if (label !== null) sets.labels.add(label);
      else if (host === undefined) sets.pages.add(page);
      else sets.pairs.add(`${host}/${page}`);
    }
    return;
  }
  const beginning = beginningOfHost.exec(pattern)?.[1];
  if (host !== undefined) sets.hosts.add(host);
  else if (beginning !== undefined) sets.hostPieces.add(beginning);
  else (ownSiteOnly ? sets.firstPartyPieces : sets.pieces).add(longestPiece(pattern, line));
}

function longestPiece(pattern: string, line: string): string {
  const isRegex = /^\/.*\/$/.test(pattern);
  const pieces = isRegex ? [] : pattern.split(/[*^|]+/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  // Shorter pieces stand in every address; such an exception needs a thought and not a guess.
  if (longest.length < 5) throw new Error(`cannot tell what this exception reaches: ${line}`);
  return longest;
}
