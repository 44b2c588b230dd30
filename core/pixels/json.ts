import { decoded, type Fields } from './fields.ts';

const textLimit = 262_144;

/** Parses; null for what is no JSON or is longer than any honest event. */
export function json(text: string | null | undefined): unknown {
  if (text === null || text === undefined || text.length > textLimit) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Follows a path of own properties; undefined where it ends before. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
  return here;
}

/** A text, or a number as text; null for anything else and for nothing. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The entries of a list, capped; a single thing counts as a list of one. */
export function list(value: unknown, limit = 20): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, limit) : [value];
}

/** The texts directly in an object, by name. */
export function flat(value: unknown): Fields {
  const fields = new Map<string, string>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fields;
  for (const [name, inner] of Object.entries(value).slice(0, 200)) {
    const readable = text(inner);
    if (readable !== null) fields.set(name, readable);
  }
  return fields;
}

/** A parameter that holds JSON, perhaps escaped once more. */
export function jsonField(value: string | null | undefined): unknown {
  if (value === null || value === undefined) return null;
  return json(value) ?? (value.includes('%') ? json(decoded(value)) : null);
}
