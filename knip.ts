import type { KnipConfig } from 'knip';

/** Finds files, exports and dependencies that nobody uses. Entry points are found by their place, as in the code. */
const config: KnipConfig = {
  entry: [
    'entrypoints/*/{index,main}.{ts,tsx}',
    'entrypoints/*.ts',
    'cli/*.ts',
    'cli/bench/*.ts',
    'detectors/*.ts',
    'core/facts/*.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/sites/**/*.ts',
    'tests/sites/consent/bundles/*.js',
    'tests/a11y/gallery/main.tsx',
  ],
  project: ['{core,detectors,platform,entrypoints,components,locales,cli,tests}/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: true,
  // Debian's installer; the command says what to do where it is absent.
  ignoreBinaries: ['apt-get'],
  ignoreDependencies: [
    // Imported by style sheets, which knip does not read.
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@nl-design-system-candidate/.+',
    '@utrecht/.+',
    // Served as they are by the demo sites (tests/sites, cli/demo-web/npm-file.ts).
    '@iabtcf/stub',
    'clarity-js',
    'cookieconsent',
    'klaro',
    'kontra',
    'mixpanel-browser',
    'orejime',
    'prebid.js',
    'tarteaucitronjs',
    'vanilla-cookieconsent',
  ],
};
export default config;
