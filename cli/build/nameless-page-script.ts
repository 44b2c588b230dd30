import type { Plugin } from 'vite';

/** What stack traces call the script that runs in the page's own world, in Chromium; Firefox gives it no name at all. */
const name = 'script';

/**
 * Vite plugin: gives page.js a name of its own. Errors that a page provokes in a watched function show their stack, and
 * there the script would stand under the extension's address.
 */
export function namelessPageScript(): Plugin {
  return {
    name: 'helder:nameless-page-script',
    generateBundle(_, bundle) {
      const script = bundle['page.js'];
      if (script?.type === 'chunk') script.code += `\n//# sourceURL=${name}\n`;
    },
  };
}
