import type { Behaviour, Category } from '../entities/company.ts';
import type { AdAuctionFields, AdPlaceFields, AdSearchFields } from './ad-place-signal.ts';
import type { AdRequestFields } from './ad-signal.ts';
import type {
  BannerFields,
  BannerSearchFields,
  ChoiceFields,
  ConsentStringFields,
  PlatformFields,
} from './consent-signal.ts';
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
  /** What was sent along as a body; null where there was none, or where the browser did not tell. */
  readonly upload: Upload | null;
}

/** A request's body: never its content. */
export interface Upload {
  readonly bytes: number;
  /** `unreadable`: the browser did not show it (a Blob or a file), and `bytes` is 0. */
  readonly form: 'text' | 'fields' | 'binary' | 'compressed' | 'unreadable';
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

/** Groups of watched APIs: what a script that uses them can be after. */
export const apiGroups = [
  'canvas',
  'fonts',
  'webgl',
  'audio',
  'webrtc',
  'battery',
  'devices',
  'client-hints',
  'plugins',
  'screen',
  'hardware',
  'languages',
  'sensors',
  'permissions',
  'location',
  'camera-microphone',
  'notifications',
  'clipboard',
  'contacts',
  'storage',
  'keys',
  'mouse',
  'input',
  'document-watch',
  'upload',
  'topics',
  'auction',
  'attribution',
] as const;
export type ApiGroup = (typeof apiGroups)[number];

/** Who did something in the page's own world, as the page's world tells it; the frame is the browser's word. */
interface Actor {
  /** Reduced address of the calling script; the frame's own document for an inline script; null when it could not be told. */
  readonly script: string | null;
  /** Host of that script. */
  readonly scriptHost: string | null;
  /** Depth of the frame, 0 for the top document. */
  readonly frame: number;
  /** Host of the frame's document; null where it has none of its own. */
  readonly frameHost: string | null;
}

/**
 * What a script did with one watched API in one frame, counted from the document's beginning; a later signal of the
 * same id has the higher count. A claim of the page.
 */
export interface CallSignal extends SignalBase<'call', 'page'>, Actor {
  /** A row of the table of watched APIs, e.g. `canvas.toDataURL`. */
  readonly api: string;
  readonly group: ApiGroup;
  readonly count: number;
  /** Some calls were counted without asking who made them: it may be more. */
  readonly saturated: boolean;
  /** What the row keeps of the arguments, distinct, capped: names from closed lists, sizes. */
  readonly details: readonly string[];
}

/** A canvas was read out, with what had been drawn on it. A claim of the page. */
export interface DrawingSignal extends SignalBase<'drawing', 'page'>, Actor {
  readonly how: 'toDataURL' | 'toBlob' | 'getImageData';
  /** Size of what was read, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Different characters written on it, and different colours used, each counted to a limit. */
  readonly characters: number;
  readonly colours: number;
  /** save, restore or addEventListener was called on it, as drawing programs do. */
  readonly worked: boolean;
  /** SHA-256 of the data URL in hex: equal test drawings have equal hashes. Null where it was not computed. */
  readonly hash: string | null;
}

/** A value that was kept in the browser by a script, or found kept. Never the value. A claim of the page. */
export interface StoredSignal extends SignalBase<'stored', 'page'>, Actor {
  readonly area: 'cookie' | 'local' | 'session' | 'database' | 'cache' | 'window-name';
  /** `found`: it was there when the bridge looked; who wrote it is not known. */
  readonly operation: 'write' | 'found';
  readonly name: string;
  /** Characters, information content in bits, keyed hash: as in `ReducedCookie`. */
  readonly length: number;
  readonly bits: number;
  readonly hash: string | null;
  /** Seconds, of a cookie that says so; null otherwise. */
  readonly lifetime: number | null;
}

/** How a typed value was written where it was found. */
export type Disguise = 'plain' | 'base64' | 'md5' | 'sha1' | 'sha256' | 'sha512';

/** Text that the person typed was found in something that left. Never the text. */
export interface TypedSignal extends SignalBase<'typed', 'browser' | 'page'> {
  /** What kind of text: by the field's type and by its shape. */
  readonly what: 'email' | 'phone' | 'name' | 'password' | 'text';
  /** Name of the field, plain and capped. */
  readonly field: string;
  readonly disguise: Disguise;
  /** Wrappings around it, from the outside in, e.g. `['percent', 'base64']`. */
  readonly wrapped: readonly string[];
  readonly where: 'address' | 'body' | 'socket';
  /** Parameter or key that held it; null when it has none. */
  readonly parameter: string | null;
  /** Receiver. */
  readonly host: string;
  /** Request that carried it; null for a socket. */
  readonly requestId: string | null;
  /** The form had been sent off before. */
  readonly submitted: boolean;
}

/** What a pixel can have been told about the visitor or what they look at. */
export const toldKinds = [
  'page-address',
  'page-title',
  'product',
  'product-id',
  'category',
  'value',
  'currency',
  'search-term',
  'order',
  'user-id',
  'email-hashed',
  'phone-hashed',
  'name-hashed',
  'address-hashed',
  'birth-date-hashed',
  'email',
  'phone',
  'name',
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** An event that a page reported to an advertising or statistics service, by the service's public documentation. */
export interface PixelEventSignal extends SignalBase<'pixel-event', 'browser' | 'page'> {
  /** Company id. */
  readonly vendor: string;
  /** Name of the event as the vendor writes it, e.g. `ViewContent`. */
  readonly event: string;
  readonly host: string;
  readonly requestId: string | null;
  readonly where: 'address' | 'body';
  /** What was told; value null where it is kept from the record (contact data, addresses, numbers of a person). */
  readonly told: readonly (readonly [kind: ToldKind, value: string | null])[];
  /** What went along about consent: name of the parameter and its value; null when nothing did. */
  readonly consent: readonly [name: string, value: string] | null;
}

/** The five kinds of what was seen of consent; their fields are told in consent-signal.ts. */
export type BannerSignal = SignalBase<'banner', 'page'> & BannerFields;
export type ChoiceSignal = SignalBase<'choice', 'page'> & ChoiceFields;
export type ConsentStringSignal = SignalBase<'consent-string', 'browser' | 'page'> & ConsentStringFields;
export type PlatformSignal = SignalBase<'platform', 'page'> & PlatformFields;
export type BannerSearchSignal = SignalBase<'banner-search', 'page'> & BannerSearchFields;

/** What a request asked an ad network for; its fields are told in ad-signal.ts. */
export type AdRequestSignal = SignalBase<'ad-request', 'browser' | 'page'> & AdRequestFields;

/** What the page shows of advertising, and what its auctions told; their fields are told in ad-place-signal.ts. */
export type AdPlaceSignal = SignalBase<'ad-place', 'page'> & AdPlaceFields;
export type AdAuctionSignal = SignalBase<'ad-auction', 'page'> & AdAuctionFields;
export type AdSearchSignal = SignalBase<'ad-search', 'page'> & AdSearchFields;

export const sensors = [
  'network',
  'navigation',
  'cookies',
  'page',
  'page-world',
  'typing',
  'consent',
  'ads',
] as const;
export type Sensor = (typeof sensors)[number];

export type Signal =
  | RequestSignal
  | HostSignal
  | CookieSignal
  | NavigationSignal
  | PageSignal
  | CallSignal
  | DrawingSignal
  | StoredSignal
  | TypedSignal
  | PixelEventSignal
  | BannerSignal
  | ChoiceSignal
  | ConsentStringSignal
  | PlatformSignal
  | BannerSearchSignal
  | AdRequestSignal
  | AdPlaceSignal
  | AdAuctionSignal
  | AdSearchSignal
  | HealthSignal;
export type SignalKind = Signal['kind'];
export type SignalOf<Kind extends SignalKind> = Extract<Signal, { kind: Kind }>;
