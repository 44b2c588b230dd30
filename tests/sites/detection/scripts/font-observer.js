import FontFaceObserver from 'fontfaceobserver';
import { main, ran } from './shared/own.js';

const wanted = ['DejaVu Sans', 'Arial', 'Georgia'];
await Promise.allSettled(wanted.map((name) => new FontFaceObserver(name).load(null, 1500)));
main.classList.add('letters-klaar');
ran();
