import type { Behaviour, Category } from '../entities/company.ts';
import type { SignalId } from './ids.ts';

/**
 * Signals: raw, serialisable things that were seen. No judgement in them. This is the evidence.
 *
 * Times are milliseconds since the visit began (`Visit.startedAt`); negative for what came before the commit.
 * `trust` says who vouches: the browser's own record, or the page (a claim of an attacker).
 */
interface SignalBase<Kind extends string, Trust extends 'browser' | 'page'> {
  readonly id: SignalId;
  readonly kind: Kind;
  readonly at: number;
  readonly trust: Trust;
}

/** webRequest's resource types, plus `other` for whatever a browser adds. */
export type ResourceType =
  | 'main_frame'
  | 'sub_frame'
  | 'stylesheet'
  | 'script'
  | 'image'
  | 'font'
  | 'object'
  | 'xmlhttprequest'
  | 'ping'
  | 'csp_report'
  | 'media'
  | 'websocket'
  | 'webtransport'
  | 'other';

/** A cookie as the sensor keeps it: never the value, only its length, its information content and a keyed hash. */
export interface ReducedCookie {
  readonly name: string;
  /** The domain it is for, without a leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  /** Seconds until it expires, counted from when it was seen; null for a session cookie; ≤ 0 for a deletion. */
  readonly lifetime: number | null;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'strict' | 'lax' | 'none' | null;
  readonly partitioned: boolean;
  /** Characters in the value. */
  readonly length: number;
  /** Estimated information content of the value in bits (core/model/entropy.ts). */
  readonly bits: number;
  /** Keyed hash of the value, 16 hex digits, null when the value is too short to be an identifier. */
  readonly hash: string | null;
}

/** The outcome of a comparison that the sensor made in memory: a value known from one owner left to another. */
export interface CarriedIdentifier {
  /** Host whose cookie held the value. */
  readonly from: string;
  /** Name of that cookie. */
  readonly cookie: string;
  /** Query parameter that carried it. */
  readonly parameter: string;
  readonly how: 'plain' | 'base64' | 'part';
}

/** What a tracking list says of one request: which list, and the rule's own text. */
export interface ListVerdict {
  readonly list: string;
  readonly rule: string;
}

/** One hop of one request. A redirect chain shares its `requestId`; `hop` counts from 0. */
export interface RequestSignal extends SignalBase<'request', 'browser'> {
  readonly requestId: string;
  readonly hop: number;
  /** Reduced URL: path and names of parameters; values only where core/model/reduce.ts lists the name. */
  readonly url: string;
  readonly host: string;
  readonly method: string;
  readonly type: ResourceType;
  /** Depth of the requesting frame: 0 for the top document. */
  readonly frame: number;
  /** Host of the document or script origin that asked, when the browser says so. */
  readonly initiator: string | null;
  readonly outcome: 'pending' | 'completed' | 'redirected' | 'failed' | 'stopped';
  readonly status: number | null;
  readonly error: string | null;
  readonly fromCache: boolean;
  /** The answering address lies on this machine or a private network. */
  readonly localAddress: boolean;
  /** Reduced URL of the next hop. */
  readonly redirect: string | null;
  /** Names of the headers, lower case; values only from the list in core/model/reduce.ts. */
  readonly requestHeaders: readonly KeptHeader[];
  readonly responseHeaders: readonly KeptHeader[];
  /** Every Set-Cookie line, also of cookies that the browser refuses. */
  readonly setCookies: readonly ReducedCookie[];
  /** Names of the cookies that were sent. */
  readonly cookiesSent: readonly string[];
  readonly tracking: ListVerdict | null;
  readonly carries: readonly CarriedIdentifier[];
  /** How much of the page's own address the request told: host, path or query, by Referer or by a parameter. */
  readonly pageAddress: PageAddressTold | null;
}

export type KeptHeader = readonly [name: string, value: string | null];

export interface PageAddressTold {
  readonly by: 'referer' | 'parameter';
  /** Parameter's name, null for the header. */
  readonly parameter: string | null;
  readonly detail: 'path' | 'query';
}

/** How a host relates to the page's site. */
export type Relation = 'first-party' | 'same-owner' | 'family' | 'third-party';

/** Who a host is, as known at the time of the visit: written once per host, so that a replay needs no other table. */
export interface HostSignal extends SignalBase<'host', 'browser'> {
  readonly host: string;
  /** Registrable domain, or the host itself where there is none (addresses, localhost). */
  readonly site: string;
  readonly relation: Relation;
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly category: Category;
    readonly country: string | null;
    readonly behaviours: readonly Behaviour[];
  } | null;
  /** The company behind a first-party name, by the CNAME list: its id and name. */
  readonly disguised: { readonly id: string; readonly name: string } | null;
}

/** A cookie in the jar for the page's own address. */
export interface CookieSignal extends SignalBase<'cookie', 'browser'> {
  readonly cookie: ReducedCookie;
  /** Was in the jar before this visit began. */
  readonly before: boolean;
}

/** What the browser says about the document itself. */
export interface NavigationSignal extends SignalBase<'navigation', 'browser'> {
  readonly what: 'commit' | 'activated' | 'route' | 'restored' | 'completed' | 'failed';
  /** Reduced URL. */
  readonly url: string;
  readonly transition: string | null;
  /** Tracking parameters that stood in the address (names only). */
  readonly decoration: readonly string[];
}

/** What the DOM sensor read in the top document. A claim of the page. */
export interface PageSignal extends SignalBase<'page', 'page'> {
  readonly title: string;
  readonly language: string | null;
  /** `<meta>` name or property → content, capped in number and length. */
  readonly meta: Readonly<Record<string, string>>;
  readonly headings: readonly string[];
  /** Text and reduced address of links, capped. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly forms: readonly PageForm[];
  /** Resource addresses under http: in a page under https:. */
  readonly mixedContent: readonly string[];
  /**
   * How often each listed word (rules/words/, lower case) stands in the visible text. The text itself is counted when
   * it arrives and dropped: a page may show a person's letters.
   */
  readonly vocabulary: Readonly<Record<string, number>>;
  /** Words of visible text. */
  readonly words: number;
}

export interface PageForm {
  readonly method: 'get' | 'post';
  readonly action: string;
  /** Goes over http:. */
  readonly insecure: boolean;
  readonly fields: readonly { readonly type: string; readonly name: string; readonly required: boolean }[];
}

/** Whether a sensor could do its work in this visit. */
export interface HealthSignal extends SignalBase<'health', 'browser'> {
  readonly sensor: Sensor;
  readonly state: 'ok' | 'late' | 'failed' | 'not-permitted';
  readonly why: string | null;
}

export const sensors = ['network', 'navigation', 'cookies', 'page'] as const;
export type Sensor = (typeof sensors)[number];

export type Signal = RequestSignal | HostSignal | CookieSignal | NavigationSignal | PageSignal | HealthSignal;
export type SignalKind = Signal['kind'];
export type SignalOf<Kind extends SignalKind> = Extract<Signal, { kind: Kind }>;
