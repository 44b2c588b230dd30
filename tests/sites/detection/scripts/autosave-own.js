import { ran, send } from './shared/own.js';

// An order form that keeps what was filled in on the page's own site, before it is sent off.
document.querySelector('form').addEventListener('input', ({ target }) => {
  send('/concept', { [target.name]: target.value });
});
ran();
