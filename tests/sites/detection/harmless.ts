import { orderForm, searchField, textArea } from './markup.ts';
import type { DetectionPage } from './page.ts';

const harmless = (name: string, ...packages: readonly string[]): DetectionPage => ({
  name,
  packages: packages.length === 0 ? [name] : packages,
  kind: 'harmless',
  expects: [],
  collects: 'own',
});

/** Pages that draw, play, read their own canvas, listen to keys, search, keep a basket: nothing of it follows anybody. */
export const harmlessPages: readonly DetectionPage[] = [
  harmless('chart', 'chart.js'),
  harmless('three'),
  harmless('leaflet'),
  harmless('konva'),
  harmless('pixi', 'pixi.js'),
  harmless('howler'),
  harmless('tone'),
  { ...harmless('signature-pad', 'signature_pad'), sends: 1 },
  harmless('html2canvas'),
  harmless('codemirror', 'codemirror', '@codemirror/lang-javascript'),
  harmless('quill'),
  { ...harmless('hotkeys', 'hotkeys-js'), body: orderForm },
  { ...harmless('search-own', 'minisearch'), body: searchField, sends: 3 },
  harmless('basket-localforage', 'localforage'),
  { ...harmless('notes-idb', 'idb-keyval'), body: textArea },
  harmless('kontra'),
  {
    ...harmless('alpine', 'alpinejs'),
    body: '<div x-data="bericht"><p><label>Bericht <textarea name="bericht" x-model="tekst" @input="bewaar()"></textarea></label></p></div>',
    sends: 1,
  },
  {
    ...harmless('stimulus', '@hotwired/stimulus'),
    body: '<div data-controller="teller"><textarea name="bericht" data-action="input->teller#tel"></textarea><p data-teller-target="uit"></p></div>',
  },
  harmless('if-emoji'),
  harmless('detect-gpu'),
  harmless('font-observer', 'fontfaceobserver'),
  harmless('qrcode'),
  { ...harmless('instant-page', 'instant.page'), body: '<p><a href="/pont">De pont</a></p>' },
  { ...harmless('web-vitals'), sends: 1 },
  { ...harmless('cropper', 'cropperjs'), sends: 1 },
  harmless('video-call', 'simple-peer'),
  { ...harmless('autosave-own'), packages: [], body: orderForm, sends: 3 },
  // Reports errors and speed to another owner: no profile, no recording.
  { ...harmless('sentry-errors', '@sentry/browser'), collects: 'other', sends: 1 },
  { ...harmless('elastic-apm', '@elastic/apm-rum'), collects: 'other', sends: 1 },
];
