import type { ReducedCookie, Signal } from '../model/signal.ts';

const identifierLength = 8;
const identifierBits = 40;

/** Long and varied enough to be a number of one person (docs/glossary.md, identifier). */
export function couldIdentify({ length, bits, hash }: ReducedCookie): boolean {
  return hash !== null && length >= identifierLength && bits >= identifierBits;
}

/**
 * The cookies that the loads of a page left, by domain and name: what answers set, also where the browser refused it,
 * and what lay in the jar of the page's own address. What was deleted again is not among them.
 */
export function cookiesLeft(loads: readonly (readonly Signal[])[]): readonly ReducedCookie[] {
  const left = new Map<string, ReducedCookie>();
  const see = (cookie: ReducedCookie): void => {
    const key = `${cookie.domain}|${cookie.name}`;
    if (cookie.lifetime !== null && cookie.lifetime <= 0) left.delete(key);
    else left.set(key, cookie);
  };
  for (const signals of loads) {
    for (const signal of [...signals].sort((a, b) => a.at - b.at)) {
      if (signal.kind === 'cookie') see(signal.cookie);
      if (signal.kind === 'request') signal.setCookies.forEach(see);
    }
  }
  return [...left.values()];
}
