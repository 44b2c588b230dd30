import hotkeys from 'hotkeys-js';
import { main, ran } from './shared/own.js';

let count = 0;
hotkeys('*', () => {
  count += 1;
  main.dataset.keys = String(count);
});
hotkeys('ctrl+k,g,h', (event) => event.preventDefault());
hotkeys.filter = () => true;
ran();
