import { defineConfig } from 'wxt';
import { namelessPageScript } from './cli/build/nameless-page-script.ts';
import { popupChunks } from './cli/build/popup-chunks.ts';
import { slimConsentRules } from './cli/build/slim-consent-rules.ts';
import { slimWords } from './cli/build/slim-words.ts';
import { slimEngine } from './cli/data/slim-engine.ts';

const webAddresses = ['http://*/*', 'https://*/*', 'file:///*'];
const everyFrame = {
  matches: webAddresses,
  run_at: 'document_start',
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
} as const;

/**
 * Both browsers get Manifest V3, no web-accessible resources and a policy that lets
 * no page of the extension talk to anybody. docs/permissions.md argues each permission.
 */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: '.output',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    permissions: [
      'webRequest',
      'webNavigation',
      'cookies',
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      // The jar of a comparison; Firefox takes it for no optional one. Chromium knows no such word.
      ...(browser === 'firefox' ? ['contextualIdentities'] : []),
    ],
    host_permissions: ['<all_urls>'],
    incognito: 'spanning',
    // In this order: the bridge hears the page's world begin.
    content_scripts: [
      { ...everyFrame, js: ['bridge.js'] },
      { ...everyFrame, js: ['page.js'], world: 'MAIN' },
      { matches: webAddresses, js: ['frame.js'], run_at: 'document_idle' },
    ],
    // Firefox hides a new button behind a menu unless asked; Chromium knows no such wish.
    action: { default_title: '__MSG_name__', ...(browser === 'firefox' && { default_area: 'navbar' }) },
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'self'; script-src 'self'; object-src 'none'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'",
      },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'helder@helder.example',
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Both browsers know modulepreload.
    build: { target: 'es2022', modulePreload: { polyfill: false } },
    plugins: [slimEngine(), slimConsentRules(), slimWords(), popupChunks(), namelessPageScript()],
  }),
});
