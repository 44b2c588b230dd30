import type { Disguise } from '../model/signal.ts';
import { asName, holderOf } from './holder.ts';
import { anchorLength, type Needle, type NeedleIndex } from './needles.ts';
import { standsWell } from './place.ts';
import { hashPart, prefixesOf } from './rolling.ts';
import { unwrapBase64, unwrapJson, unwrapPercent } from './unwrap.ts';

type Wrapping = 'percent' | 'json' | 'base64';

/** One piece of what was sent: a whole text, or the value of a field with its name. */
export interface Part {
  readonly name: string | null;
  readonly text: string;
}

export interface Find {
  readonly needle: Needle;
  readonly disguise: Disguise;
  /** Around the disguise, from the outside in. */
  readonly wrapped: readonly (Wrapping | Disguise)[];
  /** Name of the parameter, field or key that held it. */
  readonly parameter: string | null;
}

export interface Searched {
  readonly finds: readonly Find[];
  /** Something was left unsearched: more may have been there. */
  readonly capped: boolean;
  /** Characters looked at, wrappings included. */
  readonly work: number;
}

export interface Limits {
  /** Characters of all parts together. */
  readonly characters: number;
  /** Characters, wrappings included. */
  readonly work: number;
  /** Times that each kind of wrapping is taken off. */
  readonly depth: number;
  /** Base64 tokens. */
  readonly tokens: number;
  /** Places that are looked at closer, and different finds among them. */
  readonly hits: number;
  readonly finds: number;
}

export const usualLimits: Limits = {
  characters: 65_536,
  work: 262_144,
  depth: 3,
  tokens: 400,
  hits: 1000,
  finds: 50,
};

interface Layer {
  readonly text: string;
  /** Names around it, the outermost first. */
  readonly names: readonly string[];
  readonly wrapped: readonly Wrapping[];
}

/**
 * Looks for needles in texts and in what is wrapped in them: percent codes, escapes of JSON, base64. The outermost
 * layers go first, so that a limit cuts off the deepest. Each character costs one step whatever the number of
 * needles, and nothing is done without needles.
 */
export function search(parts: readonly Part[], index: NeedleIndex, limits: Limits = usualLimits): Searched {
  if (index.byAnchor.size === 0) return { finds: [], capped: false, work: 0 };
  const finds = new Map<string, Find>();
  const tokens = new Set<string>();
  let work = 0;
  let hitsSeen = 0;
  let capped = false;

  const queue: Layer[] = [];
  let characters = limits.characters;
  for (const { name, text } of parts) {
    if (text.length > characters) capped = true;
    if (characters <= 0) break;
    const outer = asName(name ?? '');
    queue.push({ text: text.slice(0, characters), names: outer === null ? [] : [outer], wrapped: [] });
    characters -= text.length;
  }

  for (let next = 0; next < queue.length; next++) {
    const layer = queue[next];
    if (layer === undefined || layer.text.length < anchorLength) continue;
    if (work + layer.text.length > limits.work) {
      capped = true;
      continue;
    }
    work += layer.text.length;
    for (const [needle, at] of hits(layer.text, index)) {
      hitsSeen += 1;
      if (finds.size >= limits.finds || hitsSeen > limits.hits) {
        capped = true;
        break;
      }
      if (!standsWell(layer.text, at, needle)) continue;
      note(finds, needle, layer, at, index);
    }
    for (const inner of layersIn(layer, limits)) {
      if (inner === 'more') capped = true;
      else queue.push(inner);
    }
  }
  return { finds: [...finds.values()], capped, work };

  function* layersIn(layer: Layer, { depth }: Limits): Generator<Layer | 'more'> {
    const times = (wrapping: Wrapping): number => layer.wrapped.filter((one) => one === wrapping).length;
    const within = (wrapping: Wrapping, text: string | null): Layer[] =>
      text === null ? [] : [{ text, names: layer.names, wrapped: [...layer.wrapped, wrapping] }];
    if (times('percent') < depth) yield* within('percent', unwrapPercent(layer.text));
    if (times('json') < depth) yield* within('json', unwrapJson(layer.text));
    if (times('base64') >= depth) return;
    for (const { text, at, token } of unwrapBase64(layer.text)) {
      if (tokens.has(token)) continue;
      if (tokens.size >= limits.tokens) {
        yield 'more';
        return;
      }
      tokens.add(token);
      const name = holderOf(layer.text, at);
      yield {
        text,
        names: name === null ? layer.names : [...layer.names, name],
        wrapped: [...layer.wrapped, 'base64'],
      };
    }
  }
}

function* hits(text: string, index: NeedleIndex): Generator<readonly [Needle, number]> {
  const prefixes = prefixesOf(text, index.key);
  const anchorPower = index.powers.get(anchorLength);
  if (anchorPower === undefined) return;
  const { anchors } = index;
  for (let at = 0; at + anchorLength <= text.length; at++) {
    // The same as hashPart(…).low >>> 16, without an object for each character.
    const low = (prefixes.low[at + anchorLength] ?? 0) - Math.imul(prefixes.low[at] ?? 0, anchorPower.low);
    const anchor = (low >>> 0) >>> 16;
    if (((anchors[anchor >>> 5] ?? 0) & (1 << (anchor & 31))) === 0) continue;
    for (const needle of index.byAnchor.get(anchor) ?? []) {
      const power = index.powers.get(needle.length);
      if (power === undefined || at + needle.length > text.length) continue;
      const { low, high } = hashPart(prefixes, at, needle.length, power);
      if (low === needle.low && high === needle.high) yield [needle, at];
    }
  }
}

/** One find for each field, disguise and outermost name: the one that took the least unwrapping, with the inmost name. */
function note(finds: Map<string, Find>, needle: Needle, layer: Layer, at: number, index: NeedleIndex): void {
  const own = holderOf(layer.text, at);
  const names = [...layer.names, ...(own === null ? [] : [own])].filter((name) => !tells(name, index));
  const outermost = names[0] ?? null;
  const parameter = names.at(-1) ?? null;
  // Base64 is a disguise where the text itself stands in it, and a wrapping around anything else.
  const inBase64 = needle.disguise === 'plain' && layer.wrapped.at(-1) === 'base64';
  const disguise = inBase64 ? 'base64' : needle.disguise;
  const wrapped = [...(inBase64 ? layer.wrapped.slice(0, -1) : layer.wrapped), ...needle.nested];
  const key = [needle.field, needle.what, disguise, needle.nested.join(), outermost ?? ''].join('\n');
  const before = finds.get(key);
  if (before === undefined) finds.set(key, { needle, disguise, wrapped, parameter });
  else if (before.parameter === outermost && parameter !== outermost)
    finds.set(key, { ...before, parameter });
}

/** A name that is itself something typed is kept from the record. */
function tells(name: string, index: NeedleIndex): boolean {
  return !hits(name, index).next().done;
}

/** Is a needle anywhere in this text, as it is or percent-encoded? */
export function holds(text: string, index: NeedleIndex): boolean {
  const short = text.slice(0, usualLimits.characters);
  return tells(short, index) || tells(unwrapPercent(short) ?? '', index);
}
