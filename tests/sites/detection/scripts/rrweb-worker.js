import { record } from 'rrweb';
import { collect, ran } from './shared/own.js';

const code = `onmessage = ({ data }) => fetch(${JSON.stringify(`${collect}/e`)}, { method: 'POST', body: data })`;
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
let events = [];
record({ emit: (event) => events.push(event), maskAllInputs: true });
setInterval(() => {
  if (events.length === 0) return;
  worker.postMessage(JSON.stringify(events));
  events = [];
  ran();
}, 2500);
