import html2canvas from 'html2canvas';
import { main, ran } from './shared/own.js';

const picture = await html2canvas(main);
const image = new Image();
image.src = picture.toDataURL('image/png');
image.alt = 'Afdruk van deze pagina';
image.width = 300;
main.append(image);
if (image.src.length > 1000) ran();
