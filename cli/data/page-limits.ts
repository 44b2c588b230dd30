/**
 * The pattern of a rule, and the pages that it is limited to; null when it is not limited to names. Lower
 * case in, lower case out.
 */
export function splitRule(line: string): { pattern: string; pages: readonly string[] | null } {
  const rule = line.replace(/^@@/, '');
  const found = /^(.*?)\$((?:~?[a-z0-9_-]+(?:=[^$]*)?)(?:,~?[a-z0-9_-]+(?:=[^$]*)?)*)$/.exec(rule);
  const [pattern, options] = [found?.[1] ?? rule, found?.[2] ?? ''];
  const domains = /(?:^|,)domain=([^,]*)/.exec(options)?.[1]?.split('|') ?? [];
  const positive = domains.filter((domain) => !domain.startsWith('~'));
  const plain = positive.every((domain) => /^(?:[a-z0-9_-]+\.)*(?:[a-z0-9_-]+|\*)$/.test(domain));
  return { pattern, pages: positive.length > 0 && plain ? positive : null };
}

/** `google` of `google.*`; null for a name that is complete. */
export function labelOfEverySuffix(page: string): string | null {
  return page.endsWith('.*') ? page.slice(0, -2).replace(/^.*\./, '') : null;
}
