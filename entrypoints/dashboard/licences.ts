import type { Licence } from '../../components/about-page.tsx';

/** The licences of the packages whose work travels in the extension, as they are in this build. */
const files = import.meta.glob<string>(
  [
    '../../node_modules/preact/LICENSE',
    '../../node_modules/idb/LICENSE',
    '../../node_modules/valibot/LICENSE.md',
    '../../node_modules/webextension-polyfill/LICENSE',
    '../../node_modules/tldts/LICENSE',
    '../../node_modules/@noble/hashes/LICENSE',
    '../../node_modules/@gorhill/ubo-core/LICENSE.txt',
    '../../node_modules/@tabler/icons/LICENSE',
    '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
    // One of each of the two: their other components have the same.
    '../../node_modules/@nl-design-system-candidate/button-css/LICENSE.md',
    '../../node_modules/@utrecht/table-css/LICENSE.md',
  ],
  { eager: true, import: 'default', query: '?raw' },
);

export const licences: readonly Licence[] = Object.entries(files)
  .map(([path, text]) => ({
    name: path.split('node_modules/')[1]?.replace(/\/LICENSE.*$/, '') ?? path,
    text,
  }))
  .sort((a, b) => a.name.localeCompare(b.name));
