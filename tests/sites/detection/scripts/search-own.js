import MiniSearch from 'minisearch';
import { collect, ran } from './shared/own.js';

// Suggestions from an index in the page, and from the page's own server, at each key.
const index = new MiniSearch({ fields: ['title'], storeFields: ['title'] });
index.addAll(['Haven', 'Helder water', 'Testbaan', 'Pont'].map((title, id) => ({ id, title })));
const field = document.querySelector('input');
const list = document.querySelector('ul');
field.addEventListener('input', async () => {
  const found = index.search(field.value, { prefix: true, fuzzy: 0.2 });
  list.replaceChildren(
    ...found.map(({ title }) => Object.assign(document.createElement('li'), { textContent: title })),
  );
  await fetch(`${collect}/zoek?q=${encodeURIComponent(field.value)}`);
});
ran();
