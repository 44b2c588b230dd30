import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const file = '@duckduckgo/autoconsent/rules/rules.json';
const slimmed = '\0consent-rules';

/** A rule of autoconsent, as far as it is read here. */
interface Rule {
  readonly name: string;
  readonly cosmetic?: boolean;
  readonly [part: string]: unknown;
}

/** What Helder does not use: hiding, the self-test's comments, where a rule came from. */
const unused = new Set(['prehideSelectors', 'openCmp', 'comment', '_metadata', 'vendorUrl']);

/**
 * Vite plugin: of autoconsent's rules, what Helder uses. The rules that were generated for one site each, and those
 * that only hide a banner, are two thirds of the file.
 */
export function slimConsentRules(): Plugin {
  return {
    name: 'helder:slim-consent-rules',
    enforce: 'pre',
    resolveId(id) {
      return id === file ? slimmed : null;
    },
    load(id) {
      if (id !== slimmed) return null;
      const rules = slim(JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(file)), 'utf8')));
      // The browser reads JSON in a string faster than the same as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(rules))});`;
    },
  };
}

/** The rules that name or act, without their unused parts. */
export function slim({ autoconsent }: { readonly autoconsent: readonly Rule[] }): {
  readonly autoconsent: readonly Rule[];
} {
  return {
    autoconsent: autoconsent
      .filter(({ name, cosmetic }) => !name.startsWith('auto_') && cosmetic !== true)
      .map((rule) => Object.fromEntries(Object.entries(rule).filter(([part]) => !unused.has(part))) as Rule),
  };
}
