import SignaturePad from 'signature_pad';
import { canvas, ran, send } from './shared/own.js';

const element = canvas();
const pad = new SignaturePad(element, { penColor: 'navy' });
const keep = () => send('/handtekening', { picture: pad.toDataURL() });
pad.addEventListener('endStroke', keep);
pad.fromData([
  {
    points: [
      { x: 20, y: 40, time: 1, pressure: 0.5 },
      { x: 300, y: 200, time: 90, pressure: 0.5 },
    ],
  },
]);
await keep();
ran();
