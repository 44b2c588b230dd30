import { get, set, update } from 'idb-keyval';
import { ran } from './shared/own.js';

// What somebody writes is kept on the own machine.
const field = document.querySelector('textarea');
field.value = (await get('kladje')) ?? '';
field.addEventListener('input', () => set('kladje', field.value));
await update('geopend', (times = 0) => times + 1);
sessionStorage.setItem('laatste-tab', 'kladje');
ran();
