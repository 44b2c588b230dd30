import { randomBytes, randomUUID } from 'node:crypto';
import type { DemoRequest } from './answer.ts';

/** A third party's identifier cookie, as the real one looks: name, domain, days that it lives, and its kind of value. */
export interface IdentifierCookie {
  readonly name: string;
  readonly domain: string;
  readonly days: number;
  readonly value: () => string;
  readonly httpOnly?: boolean;
}

/** The visitor's identifier: the one that the browser sent, or a new one with the header that sets it. */
export function identify(
  request: DemoRequest,
  cookie: IdentifierCookie,
): { readonly value: string; readonly headers: Readonly<Record<string, string>> } {
  const value = request.cookies[cookie.name] ?? cookie.value();
  return { value, headers: { 'set-cookie': setCookie(cookie, value) } };
}

/** A Set-Cookie line for use across sites. */
export function setCookie(cookie: IdentifierCookie, value: string): string {
  const expires = new Date(Date.now() + cookie.days * 86_400_000).toUTCString();
  const httpOnly = cookie.httpOnly ? '; HttpOnly' : '';
  return `${cookie.name}=${value}; Path=/; Domain=${cookie.domain}; Expires=${expires}; Secure; SameSite=None${httpOnly}`;
}

export const uuid = (): string => randomUUID();
export const hex = (characters: number): string =>
  randomBytes(Math.ceil(characters / 2))
    .toString('hex')
    .slice(0, characters);
export const base64 = (characters: number): string =>
  randomBytes(characters).toString('base64url').slice(0, characters);
export const digits = (count: number): string =>
  Array.from(randomBytes(count), (byte, index) => (index === 0 ? (byte % 9) + 1 : byte % 10)).join('');
