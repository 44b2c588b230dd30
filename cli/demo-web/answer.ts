/** A request as a demo site's handler sees it. */
export interface DemoRequest {
  /** Counts from 1 over the life of the server. */
  readonly number: number;
  /** Epoch milliseconds at which the request's head arrived. */
  readonly at: number;
  readonly scheme: 'http' | 'https';
  /** Host name without the port, lower case. */
  readonly host: string;
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly url: URL;
  /** Names in lower case; repeated headers joined as node does. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a handler answers. Status 200 unless given. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
}

/** Null means: this path does not exist here (404). */
export type Handler = (request: DemoRequest) => Answer | null | Promise<Answer | null>;

/** Host name → who answers. */
export type HostTable = Readonly<Record<string, Handler>>;

/** A page or script as text. */
export function text(body: string, type: string, headers: Answer['headers'] = {}): Answer {
  return {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers },
    body,
  };
}

export function html(body: string, headers: Answer['headers'] = {}): Answer {
  return text(body, 'text/html', headers);
}

export function script(body: string, headers: Answer['headers'] = {}): Answer {
  return text(body, 'text/javascript', headers);
}

/** JSON that any page may read, as exchanges answer: with the asking origin and credentials allowed. */
export function json(request: DemoRequest, value: unknown, headers: Answer['headers'] = {}): Answer {
  return text(JSON.stringify(value), 'application/json', { ...shared(request), ...headers });
}

export function noContent(request: DemoRequest, headers: Answer['headers'] = {}): Answer {
  return { status: 204, headers: { ...shared(request), ...headers } };
}

export function redirect(location: string, headers: Answer['headers'] = {}): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store', ...headers } };
}

const transparentGif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** The 1×1 image with which pixels answer. */
export function pixel(headers: Answer['headers'] = {}): Answer {
  return {
    headers: { 'content-type': 'image/gif', 'cache-control': 'no-store', ...headers },
    body: transparentGif,
  };
}

/** The headers with which a third party lets any page read its answer, cookies included. */
export function shared(request: DemoRequest): Record<string, string> {
  return {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
  };
}
