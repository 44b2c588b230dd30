import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname);
/** Where the gallery is built: an extension of its own, under the policy that Helder has. */
const galleryFolder = resolve(root, '../../../.output/gallery');

/** Builds the gallery as an unpacked extension. */
export async function buildGallery(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: galleryFolder, emptyOutDir: true, target: 'es2022' },
  });
  mkdirSync(galleryFolder, { recursive: true });
  writeFileSync(resolve(galleryFolder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(resolve(galleryFolder, 'worker.js'), '');
  return galleryFolder;
}

const manifest = {
  manifest_version: 3,
  name: 'Helder gallery',
  version: '1',
  background: { service_worker: 'worker.js' },
  content_security_policy: {
    extension_pages:
      "default-src 'self'; script-src 'self'; object-src 'none'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'",
  },
};
