import Quill from 'quill';
import { main, ran, send } from './shared/own.js';

const place = Object.assign(document.createElement('div'), { className: 'vlak' });
main.append(place);
const quill = new Quill(place, {
  modules: { toolbar: [['bold', 'italic']] },
  placeholder: 'Schrijf je opstel',
});
// Drafts are kept on the page's own site.
let timer = 0;
quill.on('text-change', () => {
  clearTimeout(timer);
  timer = setTimeout(() => send('/opstel', quill.getContents()), 800);
});
quill.focus();
ran();
