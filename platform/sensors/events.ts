import type { AdAuctionFields } from '../../core/model/ad-place-signal.ts';
import type { ChoiceFields, PlatformFields } from '../../core/model/consent-signal.ts';
import type { ConsentClaim, PageClaim, Typing } from '../messages.ts';
import type { AdClaim } from './ads/messages.ts';

/**
 * What the listeners put into the queue: the browser's own details, unread. They live in memory until the next
 * flush, a quarter of a second at most while all goes well.
 */
export type BrowserEvent =
  | RequestEvent
  | NavigationEvent
  | PageEvent
  | PageWorldEvent
  | TypingEvent
  | ConsentEvent
  | AdEvent
  | TabGoneEvent;

/** The fields of webRequest details that Helder reads, in both browsers. */
export interface RequestDetails {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly timeStamp: number;
  readonly documentId?: string;
  readonly parentDocumentId?: string;
  readonly documentLifecycle?: string;
  /** Chromium: origin that asked. */
  readonly initiator?: string;
  /** Firefox: document, and script or document, that asked. */
  readonly documentUrl?: string;
  readonly originUrl?: string;
  readonly incognito?: boolean;
  readonly requestHeaders?: readonly HeaderDetails[];
  readonly responseHeaders?: readonly HeaderDetails[];
  readonly statusCode?: number;
  readonly fromCache?: boolean;
  readonly ip?: string | null;
  readonly redirectUrl?: string;
  readonly error?: string;
  readonly requestBody?: RequestBody | null;
}

/** A body as webRequest tells it. */
export interface RequestBody {
  readonly error?: string;
  readonly formData?: Readonly<Record<string, readonly unknown[]>>;
  readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
}

export interface HeaderDetails {
  readonly name: string;
  readonly value?: string;
  /** Instead of the value, where its bytes are no UTF-8. */
  readonly binaryValue?: readonly number[];
}

export interface RequestEvent {
  readonly kind: 'request';
  readonly phase: 'sent' | 'redirected' | 'completed' | 'failed';
  readonly details: RequestDetails;
}

/** The fields of webNavigation details that Helder reads. */
export interface NavigationDetails {
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId?: number;
  readonly url: string;
  readonly timeStamp: number;
  readonly documentId?: string;
  readonly parentDocumentId?: string;
  readonly documentLifecycle?: string;
  readonly transitionType?: string;
  readonly transitionQualifiers?: readonly string[];
  readonly error?: string;
}

export interface NavigationEvent {
  readonly kind: 'navigation';
  readonly what: 'committed' | 'route' | 'completed' | 'failed';
  readonly details: NavigationDetails;
}

/** A claim of the DOM sensor; who sent it is the browser's word. */
export interface PageEvent {
  readonly kind: 'page';
  readonly tabId: number;
  readonly documentId: string | null;
  readonly timeStamp: number;
  readonly claim: PageClaim;
}

/** What the page's world wrote; who sent it is the browser's word. */
export interface PageWorldEvent {
  readonly kind: 'page-world';
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Address of the frame's document. */
  readonly url: string;
  readonly timeStamp: number;
  readonly text: string;
}

/** What the person types, or that a form was sent off: told by the bridge, which the page cannot reach. */
export interface TypingEvent {
  readonly kind: 'typing';
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly url: string;
  readonly timeStamp: number;
  readonly typing: Typing;
}

/** What was told of consent: claims of a page, or what Helder itself did on the person's order. */
export interface ConsentEvent {
  readonly kind: 'consent';
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly url: string;
  readonly timeStamp: number;
  readonly claim:
    | ConsentClaim
    | { readonly type: 'consent-platform'; readonly fields: PlatformFields }
    | { readonly type: 'consent-chosen'; readonly fields: Omit<ChoiceFields, 'frame'> };
}

/** What was told of advertising in a page: claims of its scripts, or what an auction answered when it was asked. */
export interface AdEvent {
  readonly kind: 'ads';
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly url: string;
  readonly timeStamp: number;
  readonly claim: AdClaim | { readonly type: 'ad-auction'; readonly fields: AdAuctionFields };
}

export interface TabGoneEvent {
  readonly kind: 'tab-gone';
  readonly tabId: number;
  readonly timeStamp: number;
}
