import type { Plugin } from 'vite';

/** What stack traces call the script that runs in the page's own world, in Chromium; Firefox gives it no name at all. */
const name = 'script';

/**
 * Vite plugin: gives page.js a name of its own. Errors that a page provokes in a watched function show their stack, and
 * there the script would stand under the extension's address. It is strict as a whole: a function that stands for a
 * native one must get the same `this`.
 */
export function namelessPageScript(): Plugin {
  return {
    name: 'helder:nameless-page-script',
    // After WXT has taken the script's name out of the global object.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const script = bundle['page.js'];
        if (script?.type === 'chunk') script.code = `'use strict';${script.code}\n//# sourceURL=${name}\n`;
      },
    },
  };
}
