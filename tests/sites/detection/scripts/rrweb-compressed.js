import { record } from 'rrweb';
import { collect, ran } from './shared/own.js';

let events = [];
record({ emit: (event) => events.push(event), maskAllInputs: true });

async function flush() {
  if (events.length === 0) return;
  const packed = new Blob([JSON.stringify(events)]).stream().pipeThrough(new CompressionStream('gzip'));
  events = [];
  await fetch(`${collect}/e`, { method: 'POST', body: await new Response(packed).arrayBuffer() });
  ran();
}
setInterval(flush, 2500);
