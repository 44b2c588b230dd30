/** How far before a find its name is looked for. */
const reach = 160;
const inJson = /\\*["']([^"'\\]{1,60})\\*["']\s*:\s*[[{]?\s*(?:\\*["'][^"']*|[^"',{}[\]]*)$/;
const inQuery = /(?:^|[?&;,\s/])([^=&;?\s"'{}]{1,60})=[^=&;{}"]*$/;
const inMultipart = /name="([^"]{1,60})"[\r\n]+[^\r\n]*$/;
/** What a name may hold: others are values that stand in a name's place. */
const nameShape = /^[\w.$:[\]-]{1,60}$/;

/**
 * Name of the parameter, form field or JSON key that holds what stands at this position; null where none can be told.
 */
export function holderOf(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - reach), at);
  let best: RegExpExecArray | null = null;
  for (const pattern of [inJson, inQuery, inMultipart]) {
    const found = pattern.exec(before);
    if (found !== null && (best === null || found.index > best.index)) best = found;
  }
  return asName(best?.[1] ?? '');
}

/** The text as the name of a parameter, field or key; null when it looks like a value that stands in a name's place. */
export function asName(text: string): string | null {
  const name = text.replaceAll(/%5B/gi, '[').replaceAll(/%5D/gi, ']');
  return nameShape.test(name) ? name : null;
}
