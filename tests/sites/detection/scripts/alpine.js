import Alpine from 'alpinejs';
import { ran, send } from './shared/own.js';

// Watches the whole document for changes, and the field for each key; keeps a draft on its own site.
window.Alpine = Alpine;
Alpine.data('bericht', () => ({
  tekst: '',
  timer: 0,
  bewaar() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => send('/kladje', { tekst: this.tekst }), 500);
  },
}));
Alpine.start();
ran();
