import * as v from 'valibot';
import { behaviours, categories } from './company.ts';

/** `kebab-case`, as the file's name. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case'), v.maxLength(60));

/** A host name without scheme, port, path or wildcard. It stands for itself and everything below it. */
const domain = v.pipe(
  v.string(),
  v.regex(
    /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/,
    'must be a lower-case ASCII domain without *, scheme or path',
  ),
  v.maxLength(253),
);

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80));

/** The public document that was read: where, when, and what it says in our own words. */
const source = v.strictObject({
  url: v.pipe(v.string(), v.url(), v.startsWith('https://', 'must be https')),
  read: v.pipe(v.string(), v.isoDate()),
  says: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(400)),
});

/**
 * One file of rules/companies/: an organisation that third-party-web lacks or has wrong.
 *
 * - `owner`: id of the organisation that it belongs to, when that has an entry of its own
 *   (`microsoft-clarity` is owned by `microsoft`): its hosts then carry the owner's id and name,
 *   with this entry's category and behaviours.
 * - `thirdPartyWeb`: name or names of third-party-web's entities, or of its `company` field, that
 *   are this organisation. Their domains are kept and get this entry's id, name, country and behaviours.
 * - `category` may be left out when `thirdPartyWeb` is given: each entity then keeps its own.
 * - An entry whose `sources` is empty counts as unnamed: the build warns and leaves it out.
 */
export const overlaySchema = v.pipe(
  v.strictObject({
    id,
    name,
    country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be ISO 3166-1 alpha-2'))),
    category: v.optional(v.picklist(categories)),
    behaviours: v.array(v.picklist(behaviours)),
    domains: v.array(domain),
    owner: v.optional(id),
    thirdPartyWeb: v.optional(v.union([name, v.pipe(v.array(name), v.minLength(1))])),
    sources: v.array(source),
  }),
  v.check(
    (entry) => entry.category !== undefined || entry.thirdPartyWeb !== undefined,
    'category may only be left out with thirdPartyWeb',
  ),
  v.check(
    (entry) => entry.domains.length > 0 || entry.thirdPartyWeb !== undefined,
    'domains may only be empty with thirdPartyWeb',
  ),
  v.check((entry) => entry.owner !== entry.id, 'an entry cannot own itself'),
);

export type OverlayEntry = v.InferOutput<typeof overlaySchema>;

/** An entry, or the sentences that say what is wrong with it. */
export type OverlayResult =
  | { readonly entry: OverlayEntry }
  | { readonly problems: readonly [string, ...string[]] };

/** Checks one overlay file's JSON. Never throws. */
export function readOverlayEntry(json: unknown): OverlayResult {
  const result = v.safeParse(overlaySchema, json);
  if (result.success) return { entry: result.output };
  const [first, ...rest] = result.issues.map(describe);
  return { problems: [first, ...rest] as [string, ...string[]] };
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
