import { record } from 'rrweb';
import { ran, send } from './shared/own.js';

let events = [];
record({ emit: (event) => events.push(event) });
setInterval(() => {
  if (events.length === 0) return;
  send('/e', { events });
  events = [];
  ran();
}, 2500);
