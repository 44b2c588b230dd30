import type { Plugin } from 'vite';

/** The page whose first sentence must not wait, and its own module, which no other page may run. */
const page = /[\\/]popup[\\/]index\.html$/;
const main = /[\\/]popup[\\/](index\.html|main\.tsx)$/;
/** The background has no document: it must never load what was written for a page. */
const background = /wxt-background-entrypoint/;

interface Context {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Vite plugin: what the popup loads before its first sentence comes in two large scripts, two tiny ones and one style
 * instead of a dozen files. The browser fetches each file of an extension on its own, which takes longer than to run it.
 */
export function popupChunks(): Plugin {
  const common = group('common', true);
  const popup = group('popup-first', false);
  return {
    name: 'helder:popup-chunks',
    outputOptions: (output) =>
      output.format === 'iife'
        ? null
        : {
            ...output,
            codeSplitting: {
              groups: [
                { ...common, priority: 2 },
                { ...popup, priority: 1 },
              ],
            },
          },
  };
}

function group(chunk: string, alsoOfBackground: boolean) {
  return {
    debugName: chunk,
    name: (id: string, context: Context) => {
      const importersOf = (of: string) => context.getModuleInfo(of)?.importers ?? [];
      const here = isOfPopup(id, importersOf) && isReached(id, background, importersOf) === alsoOfBackground;
      return here ? chunk : null;
    },
  };
}

/** Whether the popup loads a module with its first script; not what it imports later. */
export function isOfPopup(id: string, importersOf: (id: string) => readonly string[]): boolean {
  return !main.test(id) && isReached(id, page, importersOf);
}

/** Whether a chain of static imports leads from an entry to a module. */
function isReached(
  id: string,
  entry: RegExp,
  importersOf: (id: string) => readonly string[],
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return entry.test(id) || importersOf(id).some((importer) => isReached(importer, entry, importersOf, seen));
}
