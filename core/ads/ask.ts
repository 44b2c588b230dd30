import type {
  AdProtocol,
  AdRequestFields,
  AdTrait,
  AdTransparency,
  AdTreatment,
} from '../model/ad-signal.ts';
import { list } from '../pixels/json.ts';
import type { PixelRequest } from '../pixels/pixel.ts';
import { keepable, tidy } from '../pixels/told.ts';
import { looksLikeIdentifier } from '../reduce/entropy.ts';
import type { AdWords } from './words.ts';

/** What a request asked for, in the words of `AdRequestSignal`. */
export type AdAsk = Omit<AdRequestFields, 'host' | 'requestId'>;

/** What reading takes beside the request. */
export interface AdKnowledge {
  readonly words: AdWords;
  /** Year of the visit: a year of birth says an age only with it. */
  readonly year: number;
}

/** Reads one network's requests; null for a request that asks for no advertisement. */
export type DecodeAd = (request: PixelRequest, known: AdKnowledge) => AdAsk | null;

type Attribute = AdRequestFields['attributes'][number];

/** Gathers what one request asked for; names are made plain, capped and counted, values are never handed in. */
export interface Ask {
  treat(treatment: AdTreatment): Ask;
  /** A kind of identifier that went along, e.g. `ppid`; `source` names whose, and is left out where it is no name. */
  identifier(kind: string, source?: string | null): Ask;
  /** Name of data on the audience. */
  segment(name: string | null): Ask;
  attribute(attribute: Attribute): Ask;
  traits(traits: readonly AdTrait[]): Ask;
  page(name: string | null): Ask;
  slot(code: string | null, sizes: readonly string[]): Ask;
  transparency(value: AdTransparency | null): Ask;
  blocked(codes: readonly unknown[]): Ask;
  bidder(name: string | null): Ask;
  done(): AdAsk;
}

/** Most entries of one kind that are kept. */
const listLimit = 30;
const sizeLimit = 12;

export function newAsk(protocol: AdProtocol): Ask {
  let treatment: AdTreatment = {};
  let transparency: AdTransparency | null = null;
  const identifiers = new Set<string>();
  const segments = new Set<string>();
  const attributes = new Set<Attribute>();
  const traits = new Set<AdTrait>();
  const pageKeys = new Set<string>();
  const blockedCategories = new Set<string>();
  const bidders = new Set<string>();
  const slots: { code: string; sizes: readonly string[] }[] = [];
  const put = (into: Set<string>, name: string | null): Ask => {
    if (name !== null && into.size < listLimit) into.add(name);
    return ask;
  };
  const ask: Ask = {
    treat(more) {
      treatment = { ...treatment, ...more };
      return ask;
    },
    identifier(kind, source) {
      const name = source === undefined || source === null ? '' : sourceName(source);
      return put(identifiers, source === undefined ? kind : `${kind}:${name === '' ? 'unnamed' : name}`);
    },
    segment: (name) => put(segments, plainName(name)),
    attribute(attribute) {
      attributes.add(attribute);
      return ask;
    },
    traits(found) {
      for (const trait of found) traits.add(trait);
      return ask;
    },
    page: (name) => put(pageKeys, plainName(name)),
    slot(code, sizes) {
      if (slots.length < listLimit)
        slots.push({
          code: slotCode(code),
          sizes: [...new Set(sizes.filter((size) => /^\d{1,5}x\d{1,5}$/.test(size)))].slice(0, sizeLimit),
        });
      return ask;
    },
    transparency(value) {
      transparency = value ?? transparency;
      return ask;
    },
    blocked(codes) {
      for (const code of list(codes, listLimit)) {
        if (typeof code === 'string' && /^[\w-]{1,20}$/.test(code) && !looksLikeIdentifier(code)) {
          put(blockedCategories, code);
        }
      }
      return ask;
    },
    bidder: (name) =>
      put(bidders, name !== null && /^[a-z][\w-]{1,29}$/i.test(name) ? plainName(name) : null),
    done: () => ({
      protocol,
      treatment,
      identifiers: [...identifiers],
      segments: [...segments],
      attributes: [...attributes],
      traits: [...traits],
      pageKeys: [...pageKeys],
      slots,
      transparency,
      blockedCategories: [...blockedCategories],
      bidders: [...bidders],
    }),
  };
  return ask;
}

/** A name as it may be kept: of a thing, not of a person. */
function plainName(name: string | null): string | null {
  if (name === null) return null;
  const kept = keepable(name, 60);
  return kept === null || !isPlain(kept) || /\d{7}/.test(kept) ? null : kept;
}

function isPlain(text: string): boolean {
  return !looksLikeIdentifier(text) && keepable(text, 60) !== null;
}

/** A host name, as those who give out identifiers are named; empty for anything else. */
function sourceName(source: string): string {
  const lower = source.slice(0, 60).toLowerCase();
  return /^[a-z][a-z0-9_-]*(\.[a-z0-9-]+)*$/.test(lower) && !looksLikeIdentifier(lower) ? lower : '';
}

/** A path, name or number of a place on the page; stretches that could single somebody out are left out. */
function slotCode(code: string | null): string {
  return (code ?? '')
    .slice(0, 200)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,10}$/.test(part) || isPlain(part) ? tidy(part, 60) : ':id'))
    .join('/')
    .slice(0, 120);
}
